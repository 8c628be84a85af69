package view

import (
	"slices"
	"strconv"
	"strings"

	"tearline/game/rules"
)

// Stream is all that has come of a stream of bulk reports, by what it says.
type Stream struct {
	Topic  rules.TopicID
	About  string
	Groups []Group // the largest last
	Gets   []string
	Others []rules.ServiceID // who can get it by a standing arrangement
}

// Group is the items of a stream that say the same but for their number.
type Group struct {
	Text  string // of the newest
	About string
	Items []Item // newest first; all of a small group, the newest of a large one
}

// Item is one report of a stream.
type Item struct {
	Number int
	Key    string // of its paper
}

// fewItems is how many items of a group can be opened one by one.
const fewItems = 6

// Stream sorts what has come of a stream.
func (d *Desk) Stream(id rules.StreamID) Stream {
	var out Stream
	var of [][]rules.ReportID
	at, all := map[string]int{}, 0
	for _, e := range d.K.News {
		if e.Kind != rules.ReportArrived || e.Who != d.K.Seat || d.Rules.Reports[e.Report].Stream != id {
			continue
		}
		out.Topic, all = d.Rules.Reports[e.Report].Topic, all+1
		says := strings.ReplaceAll(d.saysNow(e.Report), strconv.Itoa(d.itemNumber(e.Report)), "…")
		if i, ok := at[says]; ok {
			of[i] = append(of[i], e.Report)
			continue
		}
		at[says] = len(of)
		of = append(of, []rules.ReportID{e.Report})
		out.About = d.Name(d.Rules.Reports[e.Report].Originator)
	}
	out.About = d.Say("stream.about", "Items", d.Count("stream.items", all), "Who", out.About)
	slices.SortStableFunc(of, func(a, b []rules.ReportID) int { return len(a) - len(b) })
	for _, g := range of {
		out.Groups = append(out.Groups, d.group(g))
	}
	for _, l := range d.Menu.Arrange {
		if l.Topic == out.Topic {
			out.Others = append(out.Others, l.With)
		}
	}
	for _, a := range d.K.Arranged {
		if a.Topic == out.Topic {
			out.Gets = append(out.Gets, capital(d.Say("stream.gets", "Who", d.Name(a.With))))
		}
	}
	return out
}

func (d *Desk) group(of []rules.ReportID) Group {
	last := of[len(of)-1]
	g := Group{Text: d.saysNow(last)}
	g.About = d.Say("stream.group", "Items", d.Count("stream.items", len(of)), "Last", d.itemNumber(last))
	if len(of) > fewItems {
		of = of[len(of)-1:]
	}
	for _, r := range slices.Backward(of) {
		g.Items = append(g.Items, Item{d.itemNumber(r), "report/" + strconv.Itoa(int(r))})
	}
	return g
}

// saysNow is what an item says, as the seat holds it.
func (d *Desk) saysNow(r rules.ReportID) string {
	p := d.Rules.Reports[r].First
	return d.Words.Portions[p].In(d.K.Holds(p))
}

// itemNumber is the number of an item in its stream, from 1.
func (b *Book) itemNumber(r rules.ReportID) int {
	name := b.Rules.Reports[r].Name
	n, _ := strconv.Atoi(name[strings.LastIndex(name, "-")+1:])
	return n
}
