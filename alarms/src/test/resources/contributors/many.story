# Of more than 500 the first 500 count; at most 100 are known to be in ALARM.
alarm > 10 evaluate 1/1
06:00 *501=3
OK PARTIAL_DATA because 500 time series evaluated to OK
06:01 *120=30
ALARM PARTIAL_DATA because 100+ time series evaluated to ALARM
06:02 *20=30
06:03 *20=30
06:04 *20=30
ALARM because 20 out of 20 time series evaluated to ALARM
