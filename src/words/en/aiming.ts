export const aiming = {
  'goal.title': 'Targets and forecast',
};
