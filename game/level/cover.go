package level

// Cover is what a list of cases shows of one. The program has the covers of its
// cases ready, because reading a whole case takes a browser a tenth of a second.
type Cover struct {
	ID          string
	Episode     string
	Title       string
	Summary     string
	Minutes     int
	Watches     int
	Competences []string
	Carries     bool
	Hash        string // of the case file that it was made from
}

// Cover returns the cover of a case.
func (c *Case) Cover() Cover {
	return Cover{
		c.ID, c.Episode, c.Words.Title, c.Words.Summary, c.Minutes, int(c.Rules.Watches), c.Competences, c.Carries, c.Hash,
	}
}
