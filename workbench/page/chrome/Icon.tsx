/** Shapes of 24 units, drawn for this page. */
const shapes = {
  mail: 'M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zm1 3.2V17h14V8.2l-7 4.9zm1.7-1.2L12 10.7 17.3 7z',
  trigger: 'M13 2 5 13.5h5.5L10 22l8.5-12H13z',
  log: 'M4 4h16v2H4zm0 5h10v2H4zm0 5h16v2H4zm0 5h10v2H4z',
  clock:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm-1 2v5.4l4 2.4 1-1.6-3.2-1.9V7z',
  close: 'M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z',
  back: 'M20 11H7.8l5.6-5.6L12 4l-8 8 8 8 1.4-1.4L7.8 13H20z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm0 10c4 0 8 2 8 4.5V20H4v-1.500C4 16 8 14 12 14z',
  right: 'M9 6l6 6-6 6z',
  down: 'M6 9l6 6 6-6z',
  check: 'M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.400-1.400z',
  cloud:
    'M19 11a6 6 0 0 0-11.600-1.500A4.500 4.500 0 0 0 7.500 18.500H18a3.800 3.800 0 0 0 1-7.500zm-8.500 5-3-3 1.300-1.300 1.700 1.700 3.700-3.700L15.500 11z',
  cloudOff:
    'M3.300 4.300 2 5.600l3.200 3.200a5 5 0 0 0 2 9.700H15l2 2 1.300-1.300zM19 11a6 6 0 0 0-8.700-3.700l9.900 9.900A3.800 3.800 0 0 0 19 11z',
} as const;

export type Shape = keyof typeof shapes;

export const Icon = ({ shape, size = 20 }: { shape: Shape; size?: number }) => (
  <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={shapes[shape]} fill="currentColor" fill-rule="evenodd" />
  </svg>
);
