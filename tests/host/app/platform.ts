import type { HostConfig } from './host-config';

/** Which platform is played: a Linux desktop, or an Android phone. */
export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
  resourcePathPrefix: '/file?path=',
};

let language = 'en';

/** Sets what {@link Platform} and {@link getLanguage} answer. */
export function setPlatform(config: HostConfig): void {
  language = config.language;
  const isPhone = config.isPhone;
  Object.assign(Platform, {
    isDesktop: !isPhone,
    isDesktopApp: !isPhone,
    isMobile: isPhone,
    isMobileApp: isPhone,
    isPhone,
    isAndroidApp: isPhone,
    isLinux: !isPhone,
  });
}

/** The app's language. */
export function getLanguage(): string {
  return language;
}
