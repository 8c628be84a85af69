package httpd

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"tearline/web/bundle"
)

var allForms = []bundle.Form{
	{Encoding: bundle.Identity, Body: make([]byte, 9)},
	{Encoding: bundle.Gzip, Body: make([]byte, 5)},
	{Encoding: bundle.Brotli, Body: make([]byte, 3)},
}

func FuzzAnyAcceptEncodingIsAnsweredWithWhatItAllows(f *testing.F) {
	for _, s := range []string{"", "br", "gzip;q=0.5, br;q=1", "*;q=0", "identity;q=0", ";;,,q=", "br;q=NaN", "br;q=1e-9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, accept string) {
		form, ok := choose(allForms, []string{accept})
		likes := parseAccept([]string{accept})
		if !ok {
			assert.Zero(t, likes.of(bundle.Identity))
			return
		}
		for _, other := range allForms {
			assert.GreaterOrEqual(t, likes.of(form.Encoding), likes.of(other.Encoding))
		}
	})
}

func TestWithoutTheHeaderOnlyThePlainFormIsSafe(t *testing.T) {
	form, ok := choose(allForms, nil)
	assert.True(t, ok)
	assert.Equal(t, bundle.Identity, form.Encoding)
}
