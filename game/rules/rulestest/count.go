package rulestest

import "tearline/game/rules"

// Lines returns one decision for each line of a menu, in the menu's order: the
// fullest that the line stands for, by its first channel.
func Lines(c *rules.Case, m rules.Menu) []rules.Decision {
	var list []rules.Decision
	for _, l := range m.Share {
		list = append(list, rules.Share{Report: l.Report, To: l.To, Forms: l.Most, Channel: first(l.Channels)})
	}
	list = addAll(list, m.Warn)
	for _, l := range m.AskConsent {
		list = append(list, rules.AskConsent{Of: l.Of, To: l.To, Report: l.Report, Forms: l.Most})
	}
	for _, l := range m.AnswerConsent {
		list = append(list, rules.AnswerConsent{Request: l.Request})
	}
	list = addAll(list, m.AskInformation)
	list = addAll(list, m.AskAssurances)
	for _, id := range m.Pledge {
		list = append(list, rules.AnswerAssurances{Request: id, Given: true})
	}
	for _, l := range m.Grade {
		list = append(list, worst(l))
	}
	list = addAll(list, m.Corroborate)
	list = addAll(list, m.Notice)
	list = addAll(list, m.AskActionOn)
	list = addAll(list, m.Act)
	for _, l := range m.Arrange {
		list = append(list, rules.Arrange{With: l.With, Topic: l.Topic, Form: rules.Full, Channel: first(l.Channels)})
	}
	list = addAll(list, m.Revoke)
	list = addAll(list, m.Suspend)
	list = addAll(list, m.Resume)
	list = addAll(list, m.Protect)
	list = addAll(list, m.Repair)
	if m.EndWatch {
		list = append(list, rules.EndWatch{})
	}
	return list
}

// first returns the first of some channels.
func first(set rules.ChannelSet) rules.ChannelKind {
	ch := rules.LiaisonOfficer
	for !set.Has(ch) {
		ch++
	}
	return ch
}

// worst returns the lowest grade that a line stands for.
func worst(l rules.GradeLine) rules.Grade {
	g := rules.Grade{Report: l.Report, Reliability: 'E', Credibility: '5'}
	if l.Reliability == 'E' && l.Credibility == '5' {
		g.Credibility = '4'
	}
	return g
}

func addAll[D rules.Decision](list []rules.Decision, more []D) []rules.Decision {
	for _, d := range more {
		list = append(list, d)
	}
	return list
}

// Count returns how many sequences of menu lines of the given depth a seat can
// take from a state. Like the perft of chess programs, it moves when the rules
// move.
func Count(s *rules.State, seat rules.ServiceID, depth int) int {
	if depth == 0 {
		return 1
	}
	k := s.Know(seat)
	n := 0
	for _, d := range Lines(s.Case(), k.Menu(s.Case())) {
		next, _, err := rules.Step(s, seat, d)
		if err != nil {
			panic(err)
		}
		n += Count(next, seat, depth-1)
	}
	return n
}
