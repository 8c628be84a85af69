package rulestest

import "tearline/game/rules"

// Sample returns a world in which every rule can come into play: two partners
// who confide in each other, one of them perhaps penetrated, a co-owned source
// and a partner's controlled one, two threats, requests and questions.
func Sample() *rules.Case {
	c := World(`
case watches=6 hours=6 threshold=600
service aldane kind=seat
service karsk kind=rival
service corrin channels=liaison-officer,secure-link,leader-to-leader interests=port,arvan discipline=950 publicity=5 flow=600/400 weight=20 trust=aldane:4/1/3/1 dependence=100 lets=vesk:600,tamarin:700
service vesk channels=liaison-officer,secure-link,joint-cell,emergency interests=port discipline=800 publicity=40 penetration=0:667,450:333 confides=corrin flow=550/300 weight=15 trust=aldane:2/1/2/1 dependence=400 lets=corrin:900
service tamarin channels=liaison-officer,secure-link,open interests=arvan discipline=900:500,700:500 publicity=0:600,100:400 penetration=20 confides=vesk answers=2 flow=500/300 weight=10 trust=aldane:3/1/3/1 lets=vesk:700
service corrin-press channels=open interests=port publicity=300 trust=aldane:1/1/1/1 weight=1
source open
source kestrel owner=aldane coowner=corrin rival=karsk worth=50 out=2/400 story=6 why=kestrel:100,cable:300,cell:400,corrin:200
source dunlin owner=corrin rival=karsk worth=30 why=dunlin:200,talk:500,luck:300
report port from=aldane source=kestrel grade=B2 to=aldane arrives=1 topic=port
portion port/target use=700 severity=6 general=kestrel:1,cell:2 full=kestrel:2,cell:4
portion port/hour use=500 severity=12 general=kestrel:2,cable:2 full=kestrel:8,cable:3
portion port/source role=source severity=15 general=kestrel:2 full=kestrel:14
portion port/method role=method severity=20 general=kestrel:4 full=kestrel:18
report codes from=corrin source=dunlin grade=A1 controlled=yes to=aldane arrives=2 tier=vital topic=arvan
portion codes/what use=600 severity=8 general=dunlin:2 full=dunlin:6
portion codes/who role=source severity=16 general=dunlin:3 full=dunlin:12
report list from=vesk source=open grade=C3 to=aldane topic=arvan
portion list/names use=400
report gossip from=tamarin source=open grade=D4 controlled=yes to=aldane,vesk arrives=3 tier=low topic=port
portion gossip/boat use=300 severity=5
portion gossip/teller role=source severity=5
threat attack due=4 lead=1 cost=60 victim=vesk actors=vesk:900,tamarin:300 helps=port/target:250/350,port/hour:150/400,gossip/boat:100/200 seen=700 source=kestrel tells=kestrel:5,cell:3
threat raid due=6 cost=30 victim=tamarin actors=tamarin:800 helps=codes/what:300/600,list/names:200/400
request help from=vesk to=aldane asked=1 due=3 topic=port
request onward from=vesk to=aldane asked=2 due=4 report=port for=tamarin if-held=yes
`)
	c.Portions = append(c.Portions, rules.Portion{
		Name: "question", Role: rules.Question, Source: 2,
		Tells: [3][rules.MaxCandidates]rules.Decibans{rules.Full: {4, 1}},
	})
	c.Topics[2].Question = rules.PortionID(len(c.Portions) - 1)
	return c
}
