import { openTenYears } from './bench/ten-years.ts';
import { followUpReport } from './bench/follow-up-report.ts';
console.log(await followUpReport.run());
void openTenYears;
