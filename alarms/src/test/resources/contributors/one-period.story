# The texts of one of one.
alarm > 10 evaluate 1/1 missing notBreaching
06:00 web-1=20 web-2=5
ALARM because 1 out of 2 time series evaluated to ALARM
web-1 because Threshold Crossed: 1 out of the last 1 datapoints was greater than the threshold (10.0). The most recent datapoint which crossed the threshold: [20.0 (22/11/26 06:00:00)] (minimum 1 datapoint for OK -> ALARM transition).
# The state that is set by hand lasts until the next evaluation, and the contributors keep theirs.
set OK
OK because by hand
contributors web-1
06:01 web-1=20 web-2=5
ALARM because 1 out of 2 time series evaluated to ALARM
# Another threshold keeps the contributors, another query forgets them in silence.
told alarm OK to 0, alarm ALARM to 0, web-1 ALARM to 1, alarm OK to 1, alarm ALARM to 0
alarm > 15 evaluate 1/1 missing notBreaching
contributors web-1
told
alarm > 15 evaluate 1/1 by nothing
ALARM because 1 out of 2 time series evaluated to ALARM
contributors
told
06:02 web-1=3
OK because Threshold Crossed: 1 out of the last 1 datapoints [3.0 (22/11/26 06:02:00)] was not greater than the threshold (15.0) (minimum 1 datapoint for ALARM -> OK transition).
told alarm OK to 1
