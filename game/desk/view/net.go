package view

import "tearline/game/rules"

// Net is who is joined to whom, as far as the seat knows.
type Net struct {
	Seals []NetSeal
	Lines []NetLine
	Words string // the whole of it, to be read out
}

// NetSeal is a service in the net.
type NetSeal struct {
	ID      rules.ServiceID
	Letters string
	Name    string
	Kind    rules.ServiceKind
	Closing rules.PerMille // of a rival: how near it may come to one of the seat's sources, at the worst
	Holds   int            // reports of which it has been given something
}

// NetLine joins two services.
type NetLine struct {
	From, To rules.ServiceID
	Trust    rules.PerMille // the lesser dimension, of a partner in the seat
	Tier     rules.Tier
	Confides bool // a partner confides in another
	Spied    rules.PerMille
}

// NetNow draws the net as the seat knows it.
func (d *Desk) NetNow() Net {
	var n Net
	var says []string
	for v := range d.Rules.ServiceIDs() {
		s := NetSeal{ID: v, Letters: d.Letters(v), Name: capital(d.Name(v)), Kind: d.Rules.Services[v].Kind, Holds: d.holds(v)}
		if s.Kind == rules.Rival {
			s.Closing = d.closing(v)
		}
		n.Seals = append(n.Seals, s)
	}
	for _, p := range d.K.Partners {
		n.Lines = append(n.Lines, NetLine{From: d.K.Seat, To: p.Service, Trust: min(p.Handling, p.Use), Tier: p.Flow})
		says = append(says, d.relation(p, d.Name(p.Service)))
		for v := range d.Rules.ServiceIDs() {
			if d.Rules.Services[p.Service].Confidants.Has(v) {
				n.Lines = append(n.Lines, NetLine{From: p.Service, To: v, Confides: true})
			}
		}
		if spied := d.mean(p.Service, rules.Penetration); spied > 0 {
			for r := range d.Rules.ServiceIDs() {
				if d.Rules.Services[r].Kind == rules.Rival {
					n.Lines = append(n.Lines, NetLine{From: p.Service, To: r, Spied: spied})
				}
			}
		}
	}
	for _, s := range says {
		n.Words = joinSentences(n.Words, s)
	}
	return n
}

func joinSentences(a, b string) string {
	if a == "" {
		return b
	}
	return a + " " + b
}

// holds counts the reports of which a service has been given something.
func (d *Desk) holds(v rules.ServiceID) int {
	seen := map[rules.ReportID]bool{}
	for _, g := range d.K.Given {
		if g.To == v && g.Since <= d.K.Watch {
			seen[d.Rules.Portions[g.Portion].Report] = true
		}
	}
	return len(seen)
}

// Gift is a report of which a service has been given something, or all of those
// of one stream, with no Report.
type Gift struct {
	Report rules.ReportID
	Title  string
}

// GaveTo lists what a service has been given, a stream of reports once.
func (d *Desk) GaveTo(v rules.ServiceID) []Gift {
	var given []rules.ReportID
	for _, g := range d.K.Given {
		if g.To == v {
			given = append(given, d.Rules.Portions[g.Portion].Report)
		}
	}
	return d.gifts(given)
}

// SentBy lists what a service has sent the seat of its own, which it holds too, a
// stream of reports once.
func (d *Desk) SentBy(v rules.ServiceID) []Gift {
	var sent []rules.ReportID
	for _, h := range d.K.Held {
		if r := d.Rules.Portions[h.Portion].Report; d.Rules.Reports[r].Originator == v {
			sent = append(sent, r)
		}
	}
	return d.gifts(sent)
}

// gifts lists each of some reports once, and those of a stream together.
func (d *Desk) gifts(reports []rules.ReportID) []Gift {
	var out []Gift
	items, at := map[rules.StreamID]int{}, map[rules.StreamID]int{}
	seen := map[rules.ReportID]bool{}
	for _, r := range reports {
		if r == 0 || seen[r] {
			continue
		}
		seen[r] = true
		stream := d.Rules.Reports[r].Stream
		if stream == 0 {
			out = append(out, Gift{r, d.Title(r)})
			continue
		}
		if items[stream]++; items[stream] == 1 {
			at[stream] = len(out)
			out = append(out, Gift{})
		}
		out[at[stream]].Title = d.Say("stream.title", "Stream", d.Words.Streams[stream], "N", items[stream])
	}
	return out
}

// closing is how near a rival may have come to the source of ours to which it
// is nearest, as a share of the way from the prior to where it acts.
func (d *Desk) closing(rival rules.ServiceID) rules.PerMille {
	var most rules.PerMille
	for _, own := range d.K.Sources {
		src := &d.Rules.Sources[own.Source]
		if src.Rival != rival || len(src.Candidates) == 0 || own.Status == rules.Out {
			continue
		}
		most = max(most, d.risk(own))
	}
	return most
}
