// The use cases behind stopping and holding jobs.

import { cancelJob, pauseJob, resumeJob, retryJob } from '@synthward/services';
import type { JobControlServices } from '../api-services/job-control-services';

export function jobControlServicesOf(control: Parameters<typeof cancelJob>[0]): JobControlServices {
  return {
    cancel: (address) => cancelJob(control, address),
    pause: (address) => pauseJob(control, address),
    resume: (address) => resumeJob(control, address),
    retry: (address) => retryJob(control, address),
  };
}
