package level

import (
	"encoding/json"
	"fmt"
)

// Cover is what a list of cases shows of one. Covers are kept in an index beside
// the cases, because reading a whole case takes a browser a tenth of a second.
type Cover struct {
	ID          string   `json:"id"`
	Episode     string   `json:"episode"`
	Title       string   `json:"title"`
	Summary     string   `json:"summary"`
	Minutes     int      `json:"minutes"`
	Watches     int      `json:"watches"`
	Competences []string `json:"competences"`
	Carries     bool     `json:"carries,omitempty"`
	Hash        string   `json:"hash"` // of the case file that it was made from
}

// Cover returns the cover of a case.
func (c *Case) Cover() Cover {
	return Cover{
		c.ID, c.Episode, c.Words.Title, c.Words.Summary, c.Minutes, int(c.Rules.Watches), c.Competences, c.Carries, c.Hash,
	}
}

// ReadIndex reads the covers of an index.
func ReadIndex(data []byte) ([]Cover, error) {
	var covers []Cover
	if err := json.Unmarshal(data, &covers); err != nil {
		return nil, fmt.Errorf("the index of cases cannot be read: %w", err)
	}
	return covers, nil
}
