import { Notifications } from '@mantine/notifications';

/** Where what is told in passing appears. */
export function Notices() {
  return <Notifications position="bottom-center" />;
}
