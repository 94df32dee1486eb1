/** Putting items off. */
export const later = {
  group: 'Later',
  menu: 'Later...',
  until: 'Until when is it put off?',
  numbers: 'choose by number, L as last time',
  tillTomorrow: (title: string) => `Put off until tomorrow: ${title}`,
  tomorrow: 'Tomorrow',
  monday: 'Monday',
  month: 'In a month',
  date: 'On a date...',
  now: 'Not put off any more',
  whichDay: 'Which day?',
  putOff: 'Put off',
};
