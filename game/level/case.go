package level

import "tearline/game/rules"

// Case is a case that can be played: what the rules compute with, the words it
// is told in, and what only the desk and the list of cases need.
type Case struct {
	Rules         *rules.Case
	Words         Words
	ID            string // the same as Rules.Name
	Hash          string // SHA-256 of the file, in hexadecimal
	Episode       string // E1 to E18
	Minutes       int    // how long a first play takes
	Carries       bool   // opens as the player's earlier games have left things
	Competences   []string
	Seat          rules.ServiceID // the service that the player runs
	Starts        string          // when the first watch begins, as in Mon 1800
	Every         int             // how many hours of the clock a watch lasts
	Lessons       []Lesson        // their Report is empty or the Name of a report of the rules
	Uncertainties []Uncertainty   // whose likelihood is asked, in the order of their watches
}

// Lesson is one step of what a first case teaches.
type Lesson struct {
	Do     string // what completes the step, in the format's words
	Watch  int    // from which the step is shown
	Report string // the Name of the report that it is about; may be empty
	Text   string
}
