package rules

import (
	"encoding/binary"
	"slices"
)

// Version names the rules. It changes whenever the same case, seed and decisions
// could lead to another state, so that a transcript of other rules says so.
//
//	1  the first three cases
//	2  what comes as a watch opens is learned from too: leave granted and refused,
//	   which moved no trust before
const Version = 2

// AppendBinary appends the whole state in a form that is the same on every
// architecture. Two states with equal bytes are equal in all that the rules
// look at; hashing the bytes gives the state hash of a transcript.
func (s *State) AppendBinary(b []byte) ([]byte, error) {
	e := encoder(b)
	e.put(uint64(s.open), uint64(s.hidden), uint64(s.watch), flag(s.over), uint64(s.decided), uint64(s.ended))
	for v := range s.c.ServiceIDs() {
		e.put(uint64(s.hours[v]), uint64(s.assured[v]))
		for a := range Candour { // the first attributes; what came later is added
			e.put(uint64(s.levels[v][a]))
		}
		for _, p := range s.accounts[v] {
			e.put(uint64(p))
		}
		for w := range s.c.ServiceIDs() {
			for _, r := range s.trust[v][w] {
				e.put(uint64(r.Kept), uint64(r.Broken))
			}
			e.put(uint64(s.flow[v][w]))
		}
	}
	s.encodeEntities(&e)
	s.encodeLists(&e)
	s.encodeAdded(&e)
	return e, nil
}

// encodeAdded appends what the rules have come to know since their first games,
// if any of it is in play: the bytes of a game without it are what they were.
func (s *State) encodeAdded(e *encoder) {
	var more encoder
	for v := range s.c.ServiceIDs() {
		more.put(uint64(s.levels[v][Candour]), uint64(s.suspended[v]), uint64(s.firm[v]), uint64(s.bound[v]), uint64(s.reformed[v]))
	}
	for id := range s.c.SourceIDs() {
		more.put(flag(s.sources[id].false), uint64(s.sources[id].eased))
	}
	for id := range s.c.ThreatIDs() {
		x := &s.threats[id]
		more.put(uint64(x.ordered), uint64(x.order), uint64(x.cover), uint64(x.warned))
	}
	for _, g := range s.gradings.all() {
		more.put(uint64(g.Seat), uint64(g.Report), uint64(g.Reliability), uint64(g.Credibility), uint64(g.Finding), flag(g.Looked), flag(g.Noticed))
	}
	for _, a := range s.arranged.all() {
		more.put(uint64(a.Seat), uint64(a.With), uint64(a.Topic), uint64(a.Form), uint64(a.Channel), flag(a.OwnOnly), uint64(a.Cause))
	}
	if slices.ContainsFunc(more, func(b byte) bool { return b != 0 }) {
		e.put(uint64(s.gradings.n), uint64(s.arranged.n))
		*e = append(*e, more...)
	}
}

type encoder []byte

func (e *encoder) put(values ...uint64) {
	for _, v := range values {
		*e = binary.AppendUvarint(*e, v)
	}
}

func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

func (s *State) encodeEntities(e *encoder) {
	for id := range s.c.SourceIDs() {
		x := &s.sources[id]
		e.put(uint64(x.status), uint64(x.outAt), uint64(x.truth), uint64(x.storyBy))
		for _, w := range x.stories {
			e.put(uint64(w))
		}
	}
	for id := range s.c.ThreatIDs() {
		x := &s.threats[id]
		e.put(flag(x.settled), flag(x.seen), flag(x.fresh), uint64(x.cause))
	}
}

func (s *State) encodeLists(e *encoder) {
	e.put(uint64(s.matters.n), uint64(s.consents.n), uint64(len(s.holdings)))
	for _, m := range s.matters.all() {
		e.put(uint64(m.Kind), uint64(m.Seat), uint64(m.From), uint64(m.Third), uint64(m.Report), uint64(m.Topic),
			uint64(m.Request), flag(m.Traded), uint64(m.Forms), uint64(m.Due), uint64(m.Cause))
	}
	for _, k := range s.consents.all() {
		e.put(uint64(k.Owner), uint64(k.Seat), uint64(k.To), uint64(k.Report), uint64(k.Forms))
	}
	for _, h := range s.holdings {
		e.put(uint64(h.Service), uint64(h.Portion), uint64(h.Form), uint64(h.Written), uint64(h.Since), uint64(h.From),
			uint64(h.Giver), uint64(h.Channel), uint64(h.Manner), uint64(h.Caveats), uint64(h.Trace), uint64(h.Parent), uint64(h.Cause), uint64(h.Found))
	}
}
