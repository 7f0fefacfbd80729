# The timelines of "Alarm suppression" in the CloudWatch User Guide: WaitPeriod 2, ExtensionPeriod 3.
00:00 alarms a s t
00:00 set a OK
00:00 set s OK
00:00 set t OK
00:00 composite x suppressor s wait 2 extension 3 when ALARM(a)
00:00 is x OK
00:00 held x WaitPeriod
00:02 held x nothing
00:02 acts a:OK s:OK t:OK x:OK

# Example 1: actions are not suppressed after the wait period.
01:02 set a ALARM
01:02 is x ALARM
01:02 held x WaitPeriod
01:02 history x Suppressed action arn:aws:sns:ap-northeast-1:123456789012:ops. Actions suppressed by WaitPeriod
01:03 acts a:ALARM
01:04 held x nothing
01:04 acts x:ALARM
# A suppressor that goes into ALARM later holds nothing back that was done.
01:05 set s ALARM
01:05 held x nothing
01:06 set s OK
01:20 acts s:ALARM s:OK

# Example 2 and 5: the suppressor goes into ALARM before the wait period ends; when it leaves, the extension period
# begins.
02:00 set a OK
02:02 held x nothing
02:02 acts a:OK x:OK
02:12 set a ALARM
02:13 set s ALARM
02:13 held x Alarm
02:13 history x Suppressed action arn:aws:sns:ap-northeast-1:123456789012:ops. Actions suppressed by arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:s that transitioned to ALARM at Sunday 22 November, 2026 06:02:13 UTC
02:15 held x Alarm
02:15 acts a:ALARM s:ALARM
02:16 set s OK
02:16 held x ExtensionPeriod
02:18 acts s:OK
02:19 held x nothing
02:19 acts x:ALARM

# Example 3: back to OK within the wait period: a new one begins.
03:00 set a OK
03:02 acts a:OK x:OK
03:12 set a ALARM
03:13 set a OK
03:13 is x OK
03:14 held x WaitPeriod
03:14 acts a:ALARM a:OK
03:15 held x nothing
03:15 acts x:OK

# Example 4: the suppressor is in ALARM already; other changes of state stay suppressed.
04:00 set s ALARM
04:02 set a ALARM
04:02 held x Alarm
04:03 set a OK
04:03 held x Alarm
04:30 acts s:ALARM a:ALARM a:OK
04:30 set s INSUFFICIENT_DATA
04:30 held x ExtensionPeriod
04:33 acts s:INSUFFICIENT_DATA x:OK

# Example 6: a change within the extension period ends it: a new wait period begins.
05:02 set a ALARM
05:03 set s ALARM
05:06 set s OK
05:06 held x ExtensionPeriod
05:07 set a OK
05:07 held x WaitPeriod
05:08 acts a:ALARM s:ALARM s:OK a:OK
05:09 held x nothing
05:09 acts x:OK

# The suppressor comes back within the extension period.
06:00 set s ALARM
06:01 set a ALARM
06:02 set s OK
06:04 set s ALARM
06:04 held x Alarm
06:10 set s OK
06:12 acts s:ALARM a:ALARM s:OK s:ALARM s:OK
06:13 acts x:ALARM

# A period goes on over a restart, and ends at once when its end has passed meanwhile.
07:00 set a OK
07:01 restart
07:01 held x WaitPeriod
07:02 acts a:OK x:OK
07:10 set a ALARM
07:30 restart
07:31 held x nothing
07:31 acts a:ALARM x:ALARM

# Without periods the suppressor alone decides.
08:00 composite x suppressor s wait 0 extension 0 when ALARM(a)
08:01 set a OK
08:01 acts a:OK x:OK
08:02 set s ALARM
08:03 set a ALARM
08:03 acts s:ALARM a:ALARM
08:04 set s OK
08:04 acts s:OK x:ALARM

# Another suppressor ends what the one before held back.
09:00 composite x suppressor s wait 30 extension 30 when ALARM(a)
09:01 set a OK
09:01 held x WaitPeriod
09:02 composite x suppressor arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:t wait 30 extension 30 when ALARM(a)
09:02 held x nothing
09:02 acts a:OK x:OK
09:03 set a ALARM
09:04 composite x when ALARM(a)
09:04 held x nothing
09:04 acts a:ALARM x:ALARM

# The suppressor cannot be deleted before it is let go.
09:05 composite x suppressor t wait 1 extension 1 when ALARM(a)
09:05 delete t !! Cannot delete t as there are composite alarm(s) depending on it.
09:05 delete s

# With disabled actions the periods run, and nothing is done.
10:00 disable x
10:00 set a OK
10:00 held x WaitPeriod
10:02 held x nothing
10:02 acts a:OK
