# While a rule is active, alarms change their states, and their actions wait; when it ends, the actions of the state run
# that the alarm still has (CloudWatch User Guide, "Alarm Mute Rules"). The clock begins on 2026-11-22 at 06:00.
00:00 alarms a b c s
00:00 set a OK
00:00 set b OK
00:00 set s OK
00:00 acts a:OK b:OK s:OK
00:00 mute work of a,b at(2026-11-22T06:01) PT2M UTC
00:00 status work SCHEDULED
00:30 set a ALARM
00:30 acts a:ALARM
01:00 status work ACTIVE
01:10 set a OK
01:10 history a Action arn:aws:sns:ap-northeast-1:123456789012:ops muted by alarm mute rule work
01:10 set b ALARM
01:10 is b ALARM
01:10 set c ALARM
01:10 acts c:ALARM
03:00 status work EXPIRED
03:00 acts a:OK b:ALARM

# What is back in the state of before does nothing afterwards.
04:00 mute again of a,b at(2026-11-22T06:04) PT1M UTC
04:10 set a ALARM
04:20 set a OK
04:20 set b OK
05:00 acts b:OK

# Of several rules the one that was made last is named; the last one that ends lets go.
06:00 mute one of a cron(*/10 * * * *) PT5M UTC
06:00 status one SCHEDULED
08:00 mute two of a at(2026-11-22T06:10) PT2M UTC
10:10 set a ALARM
10:10 history a Action arn:aws:sns:ap-northeast-1:123456789012:ops muted by alarm mute rule two and 1 other active mute rule
12:00 acts nothing
15:00 acts a:ALARM
20:10 set a OK
20:10 acts nothing
20:11 unmute one
20:11 acts a:OK
20:11 unmute one

# A restart keeps what waits, and lets it go when the window ended meanwhile.
30:00 mute night of a at(2026-11-22T06:30) PT10M UTC
31:00 set a ALARM
32:00 restart
33:00 acts nothing
41:00 restart
41:00 acts a:ALARM

# Another window of a rule takes the place of the one before.
50:00 mute later of a at(2026-11-22T06:50) PT10M UTC
50:10 set a OK
50:20 mute later of a at(2026-11-22T08:50) PT10M UTC
50:20 acts a:OK

# A mute goes before the suppressor of a composite alarm, which has the last word when the mute ends.
60:00 composite x suppressor s wait 60 extension 60 when ALARM(b)
61:00 acts x:OK
62:00 mute x of x at(2026-11-22T07:02) PT3M UTC
62:10 set b ALARM
63:10 held x nothing
63:10 acts b:ALARM
65:00 acts x:ALARM
70:00 mute y of x at(2026-11-22T07:10) PT1M UTC
70:30 set s ALARM
70:40 set b OK
71:00 acts s:ALARM b:OK
72:00 set s OK
73:00 acts s:OK x:OK

# Disabled actions stay so.
80:00 mute z of a at(2026-11-22T07:20) PT1M UTC
80:10 set a ALARM
80:20 disable a
81:00 acts nothing

81:00 mute bad of a,gone at(2026-11-22T07:20) PT1M UTC !! MuteTargets: the alarms [gone] do not exist
