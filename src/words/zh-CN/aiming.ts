export const aiming = {
  'goal.title': '指标与预测',
};
