# Where the query gives nothing, missing data decides; then topics hear of the alarm itself.
alarm > 10 evaluate 1/1 missing breaching
ALARM because No time series were returned by the query. Treat missing data is configured as [Breaching].
told alarm ALARM to 1
06:00 web-1=3
OK because 1 time series evaluated to OK
told alarm OK to 1
alarm > 10 evaluate 1/1 missing missing
06:01 -
06:02 -
06:03 -
INSUFFICIENT_DATA because No time series were returned by the query. Treat missing data is configured as [Missing].
alarm > 10 evaluate 1/1 missing notBreaching
OK because No time series were returned by the query. Treat missing data is configured as [NonBreaching].
alarm > 10 evaluate 1/1 missing ignore
06:04 web-1=30
ALARM because 1 out of 1 time series evaluated to ALARM
06:05 -
06:06 -
06:07 -
ALARM because 1 out of 1 time series evaluated to ALARM
contributors
