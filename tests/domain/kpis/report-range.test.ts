import { describe, expect, it } from 'vitest';
import { parseReportRange, periodsOf, reportTitle } from '../../../src/domain/kpis/report-range.ts';

describe('the words after report', () => {
  it.each([
    ['', '7d'],
    ['  ', '7d'],
    ['7d', '7d'],
    ['30D', '30d'],
    ['30  days', '30d'],
    ['week', 'week'],
    [' This Week ', 'week'],
  ])('"%s" mean %s', (text, range) => {
    expect(parseReportRange(text)).toEqual({ ok: true, range });
  });

  it.each(['90d', 'month', 'toString', '7d 30d', '<!channel>'])(
    '"%s" are answered with what there is',
    (text) => {
      const parsed = parseReportRange(text);
      expect(parsed).toMatchObject({ ok: false, words: expect.stringContaining('/cx-urgency report 30d') });
      expect(parsed).not.toMatchObject({ words: expect.stringContaining(text) });
    },
  );
});

describe('a range', () => {
  it('of thirty days holds thirty and is compared with the thirty before', () => {
    const { period, before } = periodsOf('30d', new Date('2026-11-23T10:00:30Z'), 'UTC');
    expect(period).toEqual({ from: new Date('2026-10-24T10:01:00Z'), to: new Date('2026-11-23T10:01:00Z') });
    expect(before).toEqual({ from: new Date('2026-09-24T10:01:00Z'), to: period.from });
  });

  it('is named in the title', () => {
    expect(reportTitle('week')).toBe('Replies to customers, this week so far');
  });
});
