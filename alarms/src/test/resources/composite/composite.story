# A composite alarm is evaluated when it is made, and whenever an alarm in its rule changes its state.
00:00 alarms a b c
00:00 set b OK
00:00 acts b:OK
00:00 composite x when ALARM(a) OR ALARM(b)
00:00 is x OK because arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:x was created and its alarm rule evaluates to OK
00:00 triggers x a,b
00:00 acts x:OK
00:01 set a ALARM
00:01 is x ALARM because arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:a transitioned to ALARM at Sunday 22 November, 2026 06:00:01 UTC
00:01 triggers x a
00:01 history x Alarm updated from OK to ALARM
00:01 acts a:ALARM x:ALARM

# It acts when its own state changes, and at no other time.
00:02 set b ALARM
00:02 is x ALARM
00:02 acts b:ALARM
00:03 set a OK
00:03 is x ALARM
00:03 acts a:OK
00:04 set b INSUFFICIENT_DATA
00:04 is x OK because arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:b transitioned to INSUFFICIENT_DATA at Sunday 22 November, 2026 06:00:04 UTC
00:04 acts b:INSUFFICIENT_DATA x:OK

# Composite alarms of composite alarms change together with what they depend on.
00:05 composite y when ALARM(x) AND NOT ALARM(c)
00:05 composite z when OK(y)
00:05 is z ALARM
00:05 acts y:OK z:ALARM
00:06 set a ALARM
00:06 is y ALARM because arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:x transitioned to ALARM at Sunday 22 November, 2026 06:00:06 UTC
00:06 is z OK
00:06 acts a:ALARM x:ALARM y:ALARM z:OK
00:07 set c ALARM
00:07 is y OK
00:07 triggers y c
00:07 acts c:ALARM y:OK z:ALARM

# Another rule is evaluated at once; the same one changes nothing.
00:08 composite x when ALARM(a) OR ALARM(b)
00:08 history x Alarm updated from OK to ALARM
00:08 composite x when AT_LEAST(2, ALARM, (a, b))
00:08 is x OK because arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:x was updated and its new alarm rule evaluates to OK
00:08 acts x:OK
00:09 composite x when AT_LEAST(1, ALARM, (a, b))
00:09 acts x:ALARM

# A state that somebody sets stays until the rule is evaluated again.
00:10 set x OK
00:10 is x OK
00:11 set b OK
00:11 is x ALARM
00:11 acts x:OK b:OK x:ALARM

# After a restart nothing changes, and changes arrive as before.
00:12 restart
00:12 is x ALARM
00:12 acts nothing
00:13 set a OK
00:13 is x OK
00:13 acts a:OK x:OK

# What others depend on cannot be deleted, not even together with them.
00:14 delete a !! Cannot delete a as there are composite alarm(s) depending on it.
00:14 delete a x !! Cannot delete a as there are composite alarm(s) depending on it.
00:14 delete z y !! You can delete only one composite alarm in a request, this one has 2.
00:14 delete z c !! Cannot delete c as there are composite alarm(s) depending on it.
00:14 delete z unknown
00:14 delete y
00:14 delete c
00:14 delete x
00:14 delete a b
00:14 history a Alarm "a" deleted

# What is refused.
00:15 alarms a
00:15 composite x when ALARM(x) !! A composite alarm cannot have a child relation with itself via its AlarmRule, as it would introduce a circular dependency
00:15 composite x when ALARM(gone) OR OK(a) OR OK(lost) !! Could not save the composite alarm as alarms [arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:gone, arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:lost] in the alarm rule do not exist
00:15 composite a when TRUE !! AlarmName [a] is already used by another alarm of a different type
00:15 composite x wait 3 when ALARM(a) !! ActionsSuppressorWaitPeriod requires an ActionSuppressor
00:15 composite x extension 3 when ALARM(a) !! ActionsSuppressorExtensionPeriod requires an ActionSuppressor
00:15 composite x suppressor a extension 3 when ALARM(a) !! ActionsSuppressorWaitPeriod must not be null
00:15 composite x suppressor a wait 3 when ALARM(a) !! ActionsSuppressorExtensionPeriod must not be null
00:15 composite x suppressor arn:aws:sns:ap-northeast-1:123456789012:ops wait 3 extension 3 when ALARM(a) !! ActionsSuppressor must be a valid CloudWatch Alarm ARN or an Alarm name
00:15 composite x suppressor gone wait 3 extension 3 when ALARM(a) !! Could not save the composite alarm as the actions suppressor alarm [arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:gone] does not exist

# A circle ends where it comes back to an alarm that it has passed; only another rule opens it.
00:16 composite p when ALARM(a)
00:16 composite q when OK(p)
00:16 composite p when ALARM(q) OR ALARM(a)
00:16 set a ALARM
00:16 is p ALARM
00:16 is q OK
00:16 delete p !! Cannot delete p as there are composite alarm(s) depending on it.
00:16 delete q !! Cannot delete q as there are composite alarm(s) depending on it.
00:16 composite p when FALSE
00:16 delete q
00:16 delete p
