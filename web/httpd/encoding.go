package httpd

import (
	"strconv"
	"strings"

	"tearline/web/bundle"
)

// choose picks the form the visitor likes best; among equals, the smallest. The
// first form is the plain one. RFC 9110, section 12.5.3.
func choose(forms []bundle.Form, accept []string) (bundle.Form, bool) {
	likes := parseAccept(accept)
	best, found := bundle.Form{}, false
	top := 0.0
	for _, f := range forms {
		q := likes.of(f.Encoding)
		if q <= 0 || q < top {
			continue
		}
		if q > top || len(f.Body) < len(best.Body) {
			best, top, found = f, q, true
		}
	}
	return best, found
}

// preferences are the weights of an Accept-Encoding header; nil means that
// there was none, and then only the plain form is safe to send.
type preferences map[bundle.Encoding]float64

const anyEncoding bundle.Encoding = "*"

func parseAccept(headers []string) preferences {
	if len(headers) == 0 {
		return nil
	}
	p := preferences{}
	for item := range strings.SplitSeq(strings.Join(headers, ","), ",") {
		name, params, _ := strings.Cut(item, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "" {
			continue
		}
		if q, ok := weight(params); ok {
			p[alias(name)] = q
		}
	}
	return p
}

func alias(name string) bundle.Encoding {
	if name == "x-gzip" {
		return bundle.Gzip
	}
	return bundle.Encoding(name)
}

// weight reads "q=0.5". Without parameters the weight is 1; what cannot be read
// is not a wish, so ok is false.
func weight(params string) (q float64, ok bool) {
	params = strings.ToLower(strings.TrimSpace(params))
	if params == "" {
		return 1, true
	}
	value, isQ := strings.CutPrefix(params, "q=")
	if !isQ {
		return 0, false
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || !(q >= 0 && q <= 1) {
		return 0, false
	}
	return q, true
}

func (p preferences) of(e bundle.Encoding) float64 {
	if q, ok := p[e]; ok {
		return q
	}
	if q, ok := p[anyEncoding]; ok {
		return q
	}
	if e == bundle.Identity {
		return leastWanted
	}
	return 0
}

// leastWanted is the weight of the plain form when it is not named: allowed, but
// after everything that is.
const leastWanted = 1e-6
