package rules

import (
	"iter"
	"math/bits"
)

// The identifiers index the tables of a Case. Each table's element 0 stands for
// nobody and nothing, so the zero value of an identifier is always "none".
type (
	// ServiceID names a service of a case.
	ServiceID uint8
	// SourceID names a source.
	SourceID uint8
	// ReportID names a report.
	ReportID uint16
	// PortionID names a portion, unique in the whole case.
	PortionID uint16
	// ThreatID names a threat.
	ThreatID uint8
	// RequestID names something that a partner asks of a seat.
	RequestID uint8
	// TopicID names something that can be asked about.
	TopicID uint8
	// StreamID names a stream of bulk reports.
	StreamID uint8
)

// The bounds of a case. They keep State small enough to copy at every step.
const (
	MaxServices   = 12 // including element 0
	MaxSources    = 16
	MaxThreats    = 16
	MaxTopics     = 32
	MaxPortions   = 16 // of one report
	MaxCandidates = 6  // explanations of one source
	MaxMatters    = 36 // open at one time, shared evenly among the seats
	MaxConsents   = 40 // granted in one game, shared evenly among the seats
	MaxGradings   = 24 // in one game, shared evenly among the seats
	MaxStanding   = 24 // arrangements in force, shared evenly among the seats
)

// ServiceSet is a set of services, one bit for each ServiceID.
type ServiceSet uint16

// SetOf returns the set of the given services.
func SetOf(ids ...ServiceID) ServiceSet {
	var s ServiceSet
	for _, id := range ids {
		s |= 1 << id
	}
	return s
}

// Has reports whether id is in the set.
func (s ServiceSet) Has(id ServiceID) bool { return s&(1<<id) != 0 }

// With returns the set with id added.
func (s ServiceSet) With(id ServiceID) ServiceSet { return s | 1<<id }

// All yields the services in the set, in their order.
func (s ServiceSet) All() iter.Seq[ServiceID] {
	return func(yield func(ServiceID) bool) {
		for left := s; left != 0; left &= left - 1 {
			if !yield(ServiceID(bits.TrailingZeros16(uint16(left)))) {
				return
			}
		}
	}
}

// TopicSet is a set of topics, one bit for each TopicID.
type TopicSet uint32

// Has reports whether id is in the set.
func (s TopicSet) Has(id TopicID) bool { return s&(1<<id) != 0 }

// With returns the set with id added.
func (s TopicSet) With(id TopicID) TopicSet { return s | 1<<id }

// Form is how a portion is passed.
type Form uint8

// The forms, from nothing to everything.
const (
	Withheld Form = iota // not passed at all
	General              // in the tearline wording
	Full                 // as it stands in the report
)

// Forms holds one Form for each portion of a report, in the report's order.
type Forms uint32

// At returns the form of the report's i-th portion, counted from 0.
func (f Forms) At(i int) Form { return Form(f >> (2 * i) & 3) }

// With returns the forms with the i-th portion, counted from 0, set to form.
func (f Forms) With(i int, form Form) Forms {
	return f&^(3<<(2*i)) | Forms(form)<<(2*i)
}

// Above reports whether some portion has a fuller form here than in others.
func (f Forms) Above(others Forms) bool { return !f.Within(others) }

// Within reports whether no portion has a fuller form here than in others.
func (f Forms) Within(others Forms) bool {
	const high, low Forms = 0xaaaaaaaa, 0x55555555 // the bits of each form
	more := f &^ others
	alike := ^(f ^ others) & high >> 1 // the low bits of those whose high bits are the same
	return more&high == 0 && more&low&alike == 0
}

// Least returns the lesser form of each portion here and in others.
func (f Forms) Least(others Forms) Forms {
	for i := range MaxPortions {
		f = f.With(i, min(f.At(i), others.At(i)))
	}
	return f
}

// Any reports whether some portion has this form.
func (f Forms) Any(form Form) bool {
	for i := range MaxPortions {
		if f.At(i) == form {
			return true
		}
	}
	return false
}

// AllForms returns n portions in one form.
func AllForms(n int, form Form) Forms {
	var f Forms
	for i := range n {
		f = f.With(i, form)
	}
	return f
}

// Role says what kind of knowledge a portion holds: the three questions asked
// of any report.
type Role uint8

// The roles of a portion.
const (
	Substance  Role = iota // what is going to happen
	SourceRole             // who told us: reliability and access
	Method                 // how we came by it
	Question               // what somebody asked, which tells what they look for
)

// Manner is whether the recipient keeps a copy (ICD 403: disclosure and release).
type Manner uint8

// The manners of passing.
const (
	Released Manner = iota // a copy to keep
	Shown                  // read or told, no copy left
)

// Caveats are the handling conditions that travel with what is passed.
type Caveats uint8

// The caveats.
const (
	OriginatorControl Caveats = 1 << iota // pass nothing on without asking us
	NamedRecipients                       // for named readers only
)

// Dimension is one of the two respects in which a service is trusted.
type Dimension uint8

// The dimensions of trust.
const (
	Handling Dimension = iota // keeps what it is given, passes nothing on unasked
	Use                       // does not embarrass, does not burn, gives back
)

// Tier is what a partner lets flow to another service.
type Tier uint8

// The tiers of a flow, from nothing to everything.
const (
	NoFlow   Tier = iota // nothing until assurances are given
	LowLevel             // the harmless
	Vital                // everything
)

// Account is one of the four in which a game is scored.
type Account uint8

// The accounts. NoAccount marks an event that scores nothing.
const (
	NoAccount Account = iota
	SourcesProtected
	TrustEarned
	BreachDamage
	HarmAverted
	accounts
)
