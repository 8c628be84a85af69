package view

import (
	"strings"

	"tearline/game/rules"
)

// Name is what a service is called within a sentence: the author's name for it
// in capitals and small letters, as in Vesk, and with the article where that is
// not the name of a country, as in the Guard or the Minister.
func (b *Book) Name(v rules.ServiceID) string {
	name := b.called(v)
	full := b.Words.Services[v].Name
	land := strings.HasPrefix(full, name) && !strings.Contains(full, ",")
	if b.Rules.Services[v].Kind == rules.Principal || !land {
		return b.Say("name.article", "Name", name)
	}
	return name
}

func (b *Book) called(v rules.ServiceID) string {
	parts := strings.Split(b.Rules.Services[v].Name, "-")
	for i := range parts {
		parts[i] = capital(parts[i])
	}
	return strings.Join(parts, " ")
}

// Called is what a service is called as a choice: its name, and of a principal
// that it is one.
func (b *Book) Called(v rules.ServiceID) string {
	if b.Rules.Services[v].Kind == rules.Principal {
		return b.Say("route.principal", "Who", b.called(v))
	}
	return b.called(v)
}

// FullName is the name of a service as it stands on its door.
func (b *Book) FullName(v rules.ServiceID) string { return b.Words.Services[v].Name }

// Letters are the three letters on the seal of a service.
func (b *Book) Letters(v rules.ServiceID) string { return b.Words.Services[v].Short }

// Person is who speaks for a service, with the post; empty when nobody does.
func (b *Book) Person(v rules.ServiceID) string {
	p := b.Words.Services[v].Person
	if p.Name == "" {
		return ""
	}
	return b.Say("name.person", "Name", p.Name, "Post", p.Post)
}

// Source is the name of a source.
func (b *Book) Source(id rules.SourceID) string { return b.Words.Sources[id].Name }

// Topic is what something is about, as it stands within a sentence.
func (b *Book) Topic(id rules.TopicID) string {
	topic := b.Words.Topics[id]
	switch word, _, _ := strings.Cut(topic, " "); word {
	case "The", "A", "An", "What", "Who", "How":
		return strings.ToLower(topic[:1]) + topic[1:]
	}
	return topic
}

// Title is the title of a report.
func (b *Book) Title(id rules.ReportID) string { return b.Words.Reports[id].Title }

// Threat is the name of a threat.
func (b *Book) Threat(id rules.ThreatID) string { return b.Words.Threats[id].Name }

// Explanation is the i-th candidate explanation of a source; 0 is the truth.
func (b *Book) Explanation(id rules.SourceID, i int) string {
	return b.Words.Sources[id].Explanations[i]
}

var channelKeys = [...]string{
	"channel.liaison-officer", "channel.secure-link", "channel.joint-cell",
	"channel.leader-to-leader", "channel.emergency", "channel.open",
}

var byChannelKeys = [...]string{
	"channel.by.liaison-officer", "channel.by.secure-link", "channel.by.joint-cell",
	"channel.by.leader-to-leader", "channel.by.emergency", "channel.by.open",
}

// Channel is the name of a channel.
func (b *Book) Channel(k rules.ChannelKind) string { return b.Say(channelKeys[k]) }

var formKeys = [...]string{"form.withheld", "form.general", "form.full"}

// Form is the name of a form.
func (b *Book) Form(f rules.Form) string { return b.Say(formKeys[f]) }

var roleKeys = [...]string{"role.substance", "role.source", "role.method", "role.question"}

// Role is the name of what a portion says.
func (b *Book) Role(r rules.Role) string { return b.Say(roleKeys[r]) }

// names lists the members of a set of services by name.
func (b *Book) names(set rules.ServiceSet) []string {
	var out []string
	for v := range b.Rules.ServiceIDs() {
		if set.Has(v) {
			out = append(out, b.Name(v))
		}
	}
	return out
}
