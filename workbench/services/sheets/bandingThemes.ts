import type { BandColours } from '../../engine/plugins/bandedStyle.ts';

const theme = (header: string, second: string, footer: string): BandColours => ({
  header,
  first: '#FFFFFF',
  second,
  footer,
});

/** The colours of `SpreadsheetApp.BandingTheme`, as the presets of Sheets' panel of alternating colours show them. */
export const bandingThemes: Readonly<Record<string, BandColours>> = {
  LIGHT_GREY: theme('#BDBDBD', '#F3F3F3', '#DEDEDE'),
  CYAN: theme('#4DD0E1', '#E0F7FA', '#A2E8F1'),
  GREEN: theme('#63D297', '#E7F9EF', '#AFE9CA'),
  YELLOW: theme('#F7CB4D', '#FEF8E3', '#FCE8B2'),
  ORANGE: theme('#F46524', '#FFE6DD', '#FFCCBC'),
  BLUE: theme('#5B95F9', '#E8F0FE', '#ACC9FE'),
  TEAL: theme('#26A69A', '#DDF2F0', '#8CD3CD'),
  GREY: theme('#78909C', '#EBEFF1', '#BBC8CE'),
  BROWN: theme('#CCA677', '#F8F2EB', '#E6D3BA'),
  LIGHT_GREEN: theme('#8BC34A', '#EEF7E3', '#C4E2A0'),
  INDIGO: theme('#8989EB', '#E8E7FC', '#C4C3F7'),
  PINK: theme('#E91D63', '#FDDCE8', '#F68EB2'),
};
