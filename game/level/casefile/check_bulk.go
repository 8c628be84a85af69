package casefile

import (
	"slices"

	"tearline/game/rules"
)

// stream checks a stream of bulk reports by its first item.
func (k *checker) stream(id rules.StreamID, e *Entry[Stream]) {
	s := &e.Value
	first := rules.ReportID(slices.IndexFunc(k.c.Reports, func(r rules.Report) bool { return r.Stream == id }))
	k.itemNames(e)
	if !k.originator(&s.From) {
		return
	}
	for i := range s.To {
		k.recipient(first, s.From, &s.To[i], k.at[&s.To[i]])
	}
	k.severity(first, e.Key, &s.Severity)
	k.tearline(first, s.Tells)
	for _, other := range k.f.Bulk[:id-1] {
		if other.Value.Topic == s.Topic {
			k.add(k.at[&s.Topic], "%q is the topic of the stream %q already; standing arrangements go by topic, so give each stream its own", s.Topic, other.Key)
		}
	}
}

// itemNames checks that no report is called as a stream or one of its items.
func (k *checker) itemNames(e *Entry[Stream]) {
	if i := k.f.Reports.Index(e.Key); i >= 0 {
		k.add(k.at[&e.Key], "%q is a report already; call the stream otherwise", e.Key)
	}
	for n := range e.Value.count() {
		if i := k.f.Reports.Index(itemName(e.Key, n+1)); i >= 0 {
			k.add(k.at[&k.f.Reports[i].Key], "%q is an item of the stream %q already; call the report otherwise", k.f.Reports[i].Key, e.Key)
		}
	}
}
