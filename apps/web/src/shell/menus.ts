// The menus of the bar: one script, which comes after the screen.
export { LanguageMenu } from './LanguageMenu.tsx';
export { UserMenu } from './UserMenu.tsx';
