import { leaders } from '../domain/authority.ts';
import { fitModel } from '../usecases/value/fitModel.ts';
import { nothing, request } from './request.ts';

/** What pages ask of the model of purchases. */
export const valueRequests = {
  fitModel: request(leaders, nothing, (shop) => fitModel(shop)),
} as const;
