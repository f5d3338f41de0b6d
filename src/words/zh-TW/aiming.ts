export const aiming = {
  'goal.title': '指標與預測',
};
