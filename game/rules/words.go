package rules

// The words for the values of the rules' own types, in their order. Case files,
// plans, transcripts and the agent protocol write them so; screens have texts of
// their own.
var (
	KindWords      = [...]string{Partner: "partner", Seat: "seat", Rival: "rival", Principal: "principal"}
	FormWords      = [...]string{Withheld: "withheld", General: "general", Full: "full"}
	RoleWords      = [...]string{Substance: "substance", SourceRole: "source", Method: "method", Question: "question"}
	CaveatWords    = [...]string{"originator-control", "named-recipients"} // by bit
	DimensionWords = [...]string{Handling: "handling", Use: "use"}
	TierWords      = [...]string{NoFlow: "nothing", LowLevel: "low", Vital: "vital"}
	StatusWords    = [...]string{Working: "working", Leaving: "leaving", Out: "out", Compromised: "compromised", Resting: "resting"}
	FindingWords   = [...]string{NothingFound: "nothing", Confirmed: "confirmed", Contradicted: "contradicted", Circular: "circular"}
	AccountWords   = [...]string{SourcesProtected: "sources", TrustEarned: "trust", BreachDamage: "breach", HarmAverted: "harm"}
	ChannelWords   = [...]string{
		LiaisonOfficer: "liaison-officer", SecureLink: "secure-link", JointCell: "joint-cell",
		LeaderToLeader: "leader-to-leader", Emergency: "emergency", Open: "open",
	}
)
