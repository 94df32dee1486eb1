import type { Dictionary } from '../dictionary';

export const later: Dictionary['later'] = {
  group: '稍后',
  menu: '稍后再看……',
  until: '推迟到什么时候？',
  numbers: '按数字选择，L 同上次',
  tillTomorrow: (title) => `已推迟到明天：${title}`,
  tomorrow: '明天',
  monday: '下周一',
  month: '一个月后',
  date: '选择日期……',
  now: '不再推迟',
  whichDay: '哪一天？',
  putOff: '推迟',
};
