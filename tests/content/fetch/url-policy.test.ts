import { describe, expect, it } from 'vitest';
import { judgeUrl } from '../../../src/content/fetch/url-policy';

describe('which addresses may be requested', () => {
  it.each([
    'https://news.example.org/a?b=1',
    'http://例子.example.org/',
    'http://8.8.8.8/',
    'http://[2606:4700::6810:84e5]/',
    'https://blog.example:8443/x',
    'https://a--b_c.xn--p1ai/',
    'https://www.asus.com/',
  ])('a public page: %s', (url) => {
    expect(judgeUrl(url)).toMatchObject({ ok: true });
  });

  it.each([
    'ftp://news.example.org/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'obsidian://open?vault=x',
    'data:text/html,x',
    'blob:https://a.example/1',
  ])('not another scheme: %s', (url) => {
    expect(judgeUrl(url)).toEqual({ ok: false, reason: 'not-http' });
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.0.0.1/',
    'http://0x7f000001/',
    'http://127.0.0.1./',
    'http://１２７.０.０.１/',
    'http://①②⑦.0.0.1/',
    'http://0/',
    'http://0.0.0.0:8000/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:1::1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://10.0.0.1/',
    'http://172.16.3.4/',
    'http://172.31.255.255/',
    'https://192.168.1.1/admin',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://localhost/',
    'http://LOCALHOST./x',
    'http://ｌｏｃａｌｈｏｓｔ/',
    'http://a.localhost/',
    'http://printer.local/',
    'http://intranet/',
    'http://metadata.google.internal/',
    'http://router.lan/',
    'http://nas.home.arpa/',
    'http://router/',
    'http://fritz.box/',
    'http://wlan.fritz.box/',
    'http://speedport.ip/',
    'http://router.asus.com/',
    'http://www.routerlogin.net/',
    'http://homerouter.cpl/',
    'http://nas.x/',
    'http://nas.3com/',
    'http://a..example.org/',
    'http://-a.example.org/',
    'http://127.0.0.1.nip.io/',
    'http://hidden.onion/',
  ])('no private host, however it is spelt: %s', (url) => {
    expect(judgeUrl(url)).toEqual({ ok: false, reason: 'private-host' });
  });

  it('takes what is public beside private ranges', () => {
    for (const host of ['172.15.0.1', '172.32.0.1', '100.128.0.1', '169.253.0.1', '198.20.0.1', '11.0.0.1'])
      expect(judgeUrl(`http://${host}/`).ok, host).toBe(true);
  });

  it('never sends credentials or the fragment', () => {
    expect(judgeUrl('https://user:pw@news.example.org/a#part')).toEqual({ ok: true, url: new URL('https://news.example.org/a') });
  });

  it('says so when it is no address', () => {
    expect(judgeUrl('not an address')).toEqual({ ok: false, reason: 'not-a-url' });
  });

  it('leaves the given URL as it was', () => {
    const url = new URL('https://user@news.example.org/#a');
    judgeUrl(url);
    expect(url.href).toBe('https://user@news.example.org/#a');
  });
});
