import { ActionIcon, Slider, Tooltip } from '@mantine/core';
import { IconCalendarTime, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { usePreview, useStudio } from '../studio.ts';
import bar from './SampleBar.module.css';

const DAY = 86_400_000;
const PAST_DAYS = 365;
const FUTURE_DAYS = 365;

/** Moves the moment at which the leads are scored, by days: back to what was known then, or on to what time alone will do to them. */
export function MomentSlider() {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const { preview } = useStudio();
  const { chooseMoment } = preview.getState();
  const own = usePreview(({ sample }) => (sample.kind === 'open' ? sample.asOf : null));
  const asOf = usePreview((state) => state.asOf);
  if (own === null) return null;
  const days = Math.round(((asOf ?? own) - own) / DAY);
  const choose = (to: number) => chooseMoment(to === 0 ? null : own + to * DAY);
  const textOf = (to: number) => date(own + to * DAY);
  const shift =
    days === 0 ? t('moment.own') : t(days > 0 ? 'moment.later' : 'moment.earlier', { count: Math.abs(days), days: number(Math.abs(days)) });
  return (
    <div className={bar.moment} data-moment={days}>
      <Tooltip multiline w={260} label={t('moment.help')}>
        <IconCalendarTime size={16} aria-hidden />
      </Tooltip>
      <Slider
        className={bar.slider ?? ''}
        size="xs"
        min={-PAST_DAYS}
        max={FUTURE_DAYS}
        value={days}
        onChange={choose}
        label={textOf}
        startPointValue={0}
        marks={[{ value: 0 }]}
        thumbLabel={t('moment.name')}
        thumbProps={{ 'aria-valuetext': `${textOf(days)}, ${shift}` }}
      />
      <span className={bar.shift} data-moved={days !== 0 || undefined}>
        {days === 0 ? shift : `${textOf(days)} · ${shift}`}
      </span>
      {days !== 0 && (
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('moment.back')} onClick={() => choose(0)}>
          <IconX size={14} />
        </ActionIcon>
      )}
    </div>
  );
}
