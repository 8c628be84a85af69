package rulestest

import "tearline/game/rules"

// Wide returns a world of what Sample lacks: a principal who talks, an embassy,
// reports that may be made up and one that comes by two doors, a threat that
// may not exist and one against which the seat acts by its own decision, a
// source that can be rested, and a partner who asks for assurances.
func Wide() *rules.Case {
	return World(`
case watches=5 hours=8 threshold=600
service aldane kind=seat
service karsk kind=rival
service minister kind=principal channels=liaison-officer,leader-to-leader confides=karsk,pell discipline=500 publicity=150 interests=plot weight=10 trust=aldane:2/1/2/1
service corrin channels=liaison-officer,secure-link,emergency interests=plot,talk discipline=900 publicity=100 flow=600/300 weight=20 trust=aldane:2/2/3/1 candour=1000 lets=aldane:900,pell:800 dependence=200
service ishkar channels=liaison-officer,secure-link interests=plot,talk discipline=800:500,400:500 publicity=80 penetration=0:500,400:500 confides=corrin flow=500/200 weight=15 trust=aldane:2/1/2/1 candour=900:500,300:500
service pell channels=secure-link interests=talk reaches=quellin flow=500/200 weight=10 trust=aldane:3/1/3/1 lets=aldane:900 dependence=800
service quellin interests=plot discipline=700 confides=ishkar
source open
source kestrel owner=aldane rival=karsk worth=40 rest=2/4 story=5 why=kestrel:150,cable:450,cell:400
source magpie owner=ishkar fabricated=500
source dunlin owner=corrin rival=karsk worth=20 why=dunlin:200,talk:800
report plot from=aldane source=kestrel grade=B2 to=aldane arrives=1 topic=plot
portion plot/day use=500 severity=8 general=kestrel:2,cable:2 full=kestrel:8,cable:3
portion plot/source role=source severity=10 general=kestrel:3 full=kestrel:12
report depot from=corrin source=dunlin grade=A2 controlled=yes to=aldane arrives=1 topic=plot
portion depot/place use=400 severity=10 general=dunlin:2 full=dunlin:5
report defector from=ishkar source=magpie grade=B2 to=aldane arrives=1 topic=talk exposed=4
portion defector/lab use=400
portion defector/who role=source
report cousin from=pell source=magpie grade=C2 to=aldane arrives=2 topic=talk echoes=defector
portion cousin/lab use=400
portion cousin/who role=source
report gossip from=ishkar source=open grade=C3 to=aldane arrives=3 tier=low topic=talk
portion gossip/lab use=200
threat bomb due=4 lead=1 cost=50 victim=quellin actors=aldane:800,quellin:700 by-order=yes cover=6 helps=plot/day:300/500,depot/place:200/500 seen=600 source=kestrel tells=kestrel:6,cable:1
threat lab due=3 cost=40 victim=corrin actors=corrin:900 real-if=magpie false-alarm=15 helps=defector/lab:400/600,cousin/lab:400/600
request bind from=corrin to=aldane asked=1 due=2 assurances=yes
request news from=minister to=aldane asked=1 due=3 topic=plot
`)
}
