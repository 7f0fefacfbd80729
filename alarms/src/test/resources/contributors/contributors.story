# Each time series that a query of Metrics Insights gives is evaluated for itself; topics hear of each.
alarm > 10 evaluate 2/2
06:00 web-1=12 web-2=7
OK because 2 time series evaluated to OK
contributors
06:01 web-1=15 web-2=12
ALARM because 1 out of 2 time series evaluated to ALARM
contributors web-1
web-1 because Threshold Crossed: 2 out of the last 2 datapoints were greater than the threshold (10.0). The most recent datapoints which crossed the threshold: [15.0 (22/11/26 06:01:00), 12.0 (22/11/26 06:00:00)] (minimum 2 datapoints for OK -> ALARM transition).
told alarm OK to 0, alarm ALARM to 0, web-1 ALARM to 1
06:02 web-1=15 web-2=12
ALARM because 2 out of 2 time series evaluated to ALARM
contributors web-1 web-2
told web-2 ALARM to 1
# The alarm has another reason in the same state, and nobody is told of that.
history State Reason changed from "1 out of 2 time series evaluated to ALARM" to "2 out of 2 time series evaluated to ALARM"
# Nothing changes, nothing is told.
06:03 web-1=15 web-2=12
told
# After a restart the same is known.
restart
06:04 web-1=15 web-2=12
contributors web-1 web-2
told
06:05 web-1=15 web-2=3
ALARM because 1 out of 2 time series evaluated to ALARM
contributors web-1
told web-2 OK to 1
# One that is not in the evaluation range any more is OK, whatever missing data means.
06:06 web-2=3
06:07 web-2=3
06:08 web-2=3
contributors web-1
06:09 web-2=3
OK because 1 time series evaluated to OK
contributors
told alarm OK to 0, web-1 OK to 1
history Alarm updated from ALARM to OK
