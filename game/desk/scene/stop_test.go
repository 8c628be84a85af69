package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAReviewGoesOnAsLongAsSomebodyLooksBack(t *testing.T) {
	p := sitDown(t, harbour, desktop)
	p.begins()
	p.shelf.reviewed = p.session()
	p.scene.desk.from = &branched{desk: p.scene.desk}
	p.scene.Update(undo{})
	assert.NotNil(t, p.shelf.reviewed, "a branch leads back to it")
	p.scene.desk.from = nil
	p.scene.at = atDebrief
	p.scene.Update(debriefTab{1})
	assert.NotNil(t, p.shelf.reviewed)
	p.scene.Update(toTitle{})
	assert.Nil(t, p.shelf.reviewed)
}
