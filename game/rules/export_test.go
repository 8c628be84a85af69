package rules

// Holdings shows the tests who holds what, which no seat may see.
func (s *State) Holdings() []Holding { return s.holdings }

// Recall shows the tests what a holder can hand on.
func (h Holding) Recall() Form { return h.recall() }
