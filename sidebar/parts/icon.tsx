/** Line drawings on a field of 24 by 24, in the colour of the text. */
const drawings = {
  circle: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  done: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.5 12.2l2.4 2.4 4.6-5',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.3l2.8 1.7',
  back: 'M19 12H5.5M11.5 6l-6 6 6 6',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  refresh: 'M19 8.5A7.6 7.6 0 1 0 19.6 13M19.3 4.5v4.2h-4.2',
  search: 'M10.5 5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM14.6 14.6L19.5 19.5',
  plus: 'M12 5.5v13M5.5 12h13',
  remove: 'M5 7.5h14M9.5 7.5V5h5v2.5M7 7.5l.8 11.5h8.4L17 7.5M10.3 11v5M13.7 11v5',
  edit: 'M5 19l.8-3.6L15.6 5.6a1.6 1.6 0 0 1 2.2 0l.6.6a1.6 1.6 0 0 1 0 2.2L8.6 18.2z',
  log: 'M5 5.5h14v10H11l-4 3.5v-3.5H5zM12 8v5M9.5 10.5h5',
  star: 'M12 4.8l2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5-3.6-3.5 5-.7z',
  chevron: 'M9.5 6.5l5.5 5.5-5.5 5.5',
  sheet: 'M5 5.5h14v13H5zM5 10h14M10 10v8.5',
  call: 'M8.3 4.8l1.8 4-1.9 1.4a11 11 0 0 0 5.6 5.6l1.4-1.9 4 1.8v2.6c0 .7-.6 1.2-1.3 1.2A13.3 13.3 0 0 1 4.5 6.1c0-.7.5-1.3 1.2-1.3z',
  email: 'M4.5 6.5h15v11h-15zM5 7l7 5.6L19 7',
  visit: 'M12 20s6-5.4 6-10a6 6 0 1 0-12 0c0 4.6 6 10 6 10zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  meeting:
    'M9 6a2.6 2.6 0 1 0 0 5.2A2.6 2.6 0 0 0 9 6zM4 18c.3-3 2.3-4.6 5-4.6s4.7 1.6 5 4.6M15 6.2a2.6 2.6 0 0 1 0 4.9M16.5 13.7c2 .5 3.3 2 3.5 4.3',
  message: 'M5 5.5h14v10H11l-4 3.5v-3.5H5z',
  web: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c2.5 2.3 3.5 5 3.5 8s-1 5.7-3.5 8c-2.5-2.3-3.5-5-3.5-8s1-5.7 3.5-8z',
  social:
    'M7 9.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM17 4.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM17 14.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM9 11l6-3M9 13l6 3',
} as const;

export type IconName = keyof typeof drawings;

export const Icon = ({ name, filled = false }: { name: IconName; filled?: boolean }) => (
  <svg class={`icon${filled ? ' filled' : ''}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={drawings[name]} />
  </svg>
);
