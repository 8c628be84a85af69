package belief

import (
	"encoding/binary"
	"slices"

	"tearline/game/rules"
)

// course is how one portion may have travelled: who had it when by what the seat
// knows, and when the press printed something of it.
type course struct {
	c       *rules.Case
	k       *rules.Knowledge
	portion rules.PortionID
	starts  []start
	printed []print
	set     rules.ServiceSet // who may ever have held it
	fate    *fate            // of the source at which it points; nil if nothing is seen of that
	factor  int              // the place of its likelihood among the factors
}

// start is a holding that the seat knows of.
type start struct {
	held     rules.Holding
	sent     rules.Watch    // in which it set out
	overstep rules.PerMille // chance that more was said than was written
	more     rules.Holding  // what is held then
}

// print is what the press had of the portion at a close.
type print struct {
	news   int // the position in the seat's news
	watch  rules.Watch
	form   rules.Form
	traced rules.ServiceID // whose marked copy it was; 0 if it cannot be told
}

// nothing asks no print in particular who lost it.
const nothing = -1

// coursesOf returns the courses of the portions that others have, as far as the
// seat knows of them or read of them in the press. What was sent to others
// together with the seat counts too where it points at a source whose fate is
// seen.
func coursesOf(c *rules.Case, k *rules.Knowledge, fates []*fate) []*course {
	var all []*course
	for p := rules.PortionID(1); int(p) < len(c.Portions); p++ {
		x := &course{c: c, k: k, portion: p}
		if i := slices.IndexFunc(fates, func(f *fate) bool { return f.concerns(p) }); i >= 0 {
			x.fate = fates[i]
		}
		x.addPrinted()
		x.addGiven()
		if len(x.starts) == 0 && len(x.printed) == 0 && (x.fate == nil || k.Holds(p) == rules.Withheld) {
			continue
		}
		x.addDelivered()
		if x.set = x.reach(); len(x.starts) > 0 || len(x.printed) > 0 {
			all = append(all, x)
		}
	}
	return all
}

func (x *course) addGiven() {
	for _, g := range x.k.Given {
		if g.Portion != x.portion {
			continue
		}
		s := start{sent: sentAt(x.c, &g), held: rules.Holding{
			Service: g.To, Portion: g.Portion, Form: g.Form, Written: g.Form, Since: g.Since, From: x.k.Seat, Giver: x.k.Seat,
			Channel: g.Channel, Manner: g.Manner, Caveats: g.Caveats,
		}}
		if g.Marked && g.Form == rules.General {
			s.held.Trace = rules.Marked
		}
		if passedInBreach(x.c, x.k, &g, g.Form) {
			s.held.Trace |= rules.InBreach
		}
		if g.Form < x.k.Holds(x.portion) {
			s.overstep, s.more = x.c.Channels[g.Channel].Overstep, s.held
			s.more.Form = rules.Full
			if passedInBreach(x.c, x.k, &g, rules.Full) {
				s.more.Trace |= rules.InBreach
			}
		}
		x.starts = append(x.starts, s)
	}
}

// addDelivered adds those who have the report because it was sent to them too.
func (x *course) addDelivered() {
	rep := &x.c.Reports[x.c.Portions[x.portion].Report]
	if rep.Arrives == 0 || rep.Arrives > x.k.Watch {
		return
	}
	for v := range x.c.ServiceIDs() {
		if !rep.To.Has(v) || v == x.k.Seat {
			continue
		}
		h := rules.Holding{Service: v, Portion: x.portion, Form: rules.Full, Written: rules.Full, Since: rep.Arrives, From: rep.Originator}
		if v == rep.Originator {
			h.From = 0
		}
		x.starts = append(x.starts, start{held: h, sent: rep.Arrives})
	}
}

func (x *course) addPrinted() {
	for i, e := range x.k.News {
		if e.Kind != rules.Published || e.Portion != x.portion {
			continue
		}
		p := print{news: i, watch: e.Watch, form: e.Form}
		if i+1 < len(x.k.News) && x.k.News[i+1].Kind == rules.CopyTraced && x.k.News[i+1].Portion == e.Portion {
			p.traced = x.k.News[i+1].Whom
		}
		x.printed = append(x.printed, p)
	}
}

// reach returns who may hold the portion: those who start with it and whoever
// they confide in.
func (x *course) reach() rules.ServiceSet {
	var set rules.ServiceSet
	for _, s := range x.starts {
		set = set.With(s.held.Service)
	}
	for grown := true; grown; {
		was := set
		for v := range x.c.ServiceIDs() {
			if set.Has(v) {
				set |= x.c.Services[v].Confidants
			}
		}
		grown = set != was
	}
	return set
}

// world is one way in which the portion may have travelled so far.
type world struct {
	held []rules.Holding
	w    weight
	by   rules.ServiceID // who lost what is asked about; 0 for nobody yet

	draws []draw // of the present stage, where more than one holding hangs on them
}

// likelihood returns the chance that the press printed what it printed, and
// nothing more, if the services were like that: by who lost what stands at the
// position news of the seat's news, or all at 0 for nothing.
func (x *course) likelihood(level levels, news int) (by [rules.MaxServices]weight) {
	for _, o := range x.worlds(level, news) {
		by[o.by] += o.w
	}
	return by
}

// worlds returns the ways in which the portion may have travelled that agree
// with the press.
func (x *course) worlds(level levels, news int) []world {
	worlds := []world{{w: certain}}
	for w := rules.Watch(1); w <= lastClose(x.k); w++ {
		var next []world
		for _, from := range x.begin(worlds, w) {
			next = append(next, x.close(from, w, level, news)...)
		}
		worlds = merged(next)
	}
	return worlds
}

// begin adds what set out in a watch to every world.
func (x *course) begin(worlds []world, w rules.Watch) []world {
	for _, s := range x.starts {
		if s.sent != w {
			continue
		}
		var next []world
		for _, o := range worlds {
			if s.overstep > 0 {
				next = append(next, o.with(s.more, s.overstep))
			}
			next = append(next, o.with(s.held, rules.One-s.overstep))
		}
		worlds = next
	}
	return worlds
}

func (o world) with(h rules.Holding, odds rules.PerMille) world {
	o.held, o.w = append(slices.Clip(o.held), h), o.w.of(odds)
	return o
}

// close returns the worlds that one world may become at a close, and that agree
// with the press. It follows passOn and leak of package rules.
func (x *course) close(from world, w rules.Watch, level levels, news int) []world {
	worlds := []world{from}
	for i := range from.held {
		h := &from.held[i]
		if !x.active(h, w) {
			continue
		}
		odds := x.c.PassOnOdds(h, level(h.Service, rules.Discipline), x.bond(h, w))
		for to := range x.c.ServiceIDs() {
			if odds > 0 && x.c.Services[h.Service].Confidants.Has(to) {
				worlds = x.handOn(worlds, i, to, odds, w)
			}
		}
	}
	for i := range worlds {
		worlds[i].draws = nil
	}
	return x.leak(worlds, w, level, news)
}

// active reports whether a holder may lose a holding at a close.
func (x *course) active(h *rules.Holding, w rules.Watch) bool {
	return h.Since <= w && x.keeps(h.Service)
}

// keeps reports whether a service may lose by itself what it holds.
func (x *course) keeps(v rules.ServiceID) bool {
	kind := x.c.Services[v].Kind
	return kind == rules.Partner || kind == rules.Principal
}

// bond returns what the holder had promised to the seat by a watch.
func (x *course) bond(h *rules.Holding, w rules.Watch) rules.Bond {
	if h.Giver != x.k.Seat {
		return rules.Unbound
	}
	for _, e := range x.k.News {
		if e.Kind == rules.AssurancesGiven && e.Whom == h.Service && e.Watch <= w {
			if x.k.Standing(h.Service).Firm {
				return rules.Firm
			}
			return rules.Assured
		}
	}
	return rules.Unbound
}

func (x *course) handOn(worlds []world, i int, to rules.ServiceID, odds rules.PerMille, w rules.Watch) []world {
	var next []world
	for _, o := range worlds {
		h := o.held[i]
		if !x.c.Learns(o.held, to, &h) {
			next = append(next, o)
			continue
		}
		on := rules.Holding{
			Service: to, Portion: h.Portion, Form: h.Recall(), Written: h.Recall(), Since: w + 1, From: h.Service, Giver: h.Giver,
			Channel: rules.SecureLink, Caveats: h.Caveats, Trace: h.Trace & (rules.Marked | rules.InBreach), Parent: uint16(i + 1),
		}
		yes, no := o.split(h.Service, to, odds, alone(o.held, i, sameHolder))
		if yes.w > 0 {
			next = append(next, yes.with(on, rules.One))
		}
		if no.w > 0 {
			next = append(next, no)
		}
	}
	return next
}

// merged adds up the worlds that are alike in all that matters.
func merged(worlds []world) []world {
	at := map[string]int{}
	var out []world
	for _, o := range worlds {
		if o.w == 0 {
			continue
		}
		key := string(append(look(o.held), byte(o.by)))
		if i, ok := at[key]; ok {
			out[i].w += o.w
			continue
		}
		at[key] = len(out)
		out = append(out, o)
	}
	return out
}

func look(held []rules.Holding) []byte {
	var b []byte
	for _, h := range held {
		b = append(b, byte(h.Service), byte(h.Form), byte(h.Since), byte(h.From), byte(h.Trace), byte(h.Parent), byte(h.Parent>>8))
	}
	return b
}

// likeness is the same for portions that went the same way, so that the same can
// have become of them.
func (x *course) likeness(news int) string {
	rep := &x.c.Reports[x.c.Portions[x.portion].Report]
	b := []byte{byte(x.c.Portions[x.portion].Role), byte(rep.Originator), byte(len(x.starts)), byte(len(x.printed))}
	b = binary.LittleEndian.AppendUint16(b, uint16(x.c.Owners(x.c.Portions[x.portion].Report)))
	for _, s := range x.starts {
		b = append(b, look([]rules.Holding{s.held, s.more})...)
		b = append(b, byte(s.sent), byte(s.overstep), byte(s.overstep>>8), byte(s.held.Giver))
		b = append(b, byte(s.held.Channel), byte(s.held.Manner), byte(s.held.Caveats))
	}
	for _, p := range x.printed {
		b = append(b, byte(p.watch), byte(p.form), byte(p.traced), flag(p.news == news))
	}
	if x.fate != nil {
		for _, form := range []rules.Form{rules.General, rules.Full} {
			b = append(b, byte(x.fate.source), flag(x.fate.telling(x.portion, form)))
		}
	}
	return string(b)
}

func flag(b bool) byte {
	if b {
		return 1
	}
	return 0
}
