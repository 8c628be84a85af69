package rules

// Holdings shows the tests who holds what, which no seat may see.
func (s *State) Holdings() []Holding { return s.holdings }
