// GET and POST of $export, at the base, at Patient and at a Group

import { parametersOfQuery, parametersOfResource } from '@synthward/contracts';
import { fhirBaseOf, requestURLOf } from '../../http/fhir-base';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendNote } from '../../http/send-fhir';

/** Accepts an export: 202 with where to ask for it. */
export async function startFhirExport(call: OperationCall): Promise<void> {
  const { services, operation, req, res, body } = call;
  const isPosted = operation.method === 'post';
  const exportID = await services.fhir.start({
    tenantID: pathParameter(call, 'tenantID'),
    jobID: pathParameter(call, 'jobID'),
    groupID: 'groupID' in operation.pathParameters ? pathParameter(call, 'groupID') : undefined,
    method: isPosted ? 'post' : 'get',
    given: [...parametersOfQuery(req.query), ...(isPosted ? parametersOfResource(body) : [])],
    isLenient: /(?:^|[\s,;])handling=lenient(?:$|[\s,;])/i.test(String(req.headers.prefer ?? '')),
    requestURL: requestURLOf(call),
    requestID: res.locals.requestID,
  });
  res.setHeader('Content-Location', `${fhirBaseOf(call)}/exports/${exportID}`);
  sendNote(res, 202, 'The export has begun; its state is at Content-Location.');
}
