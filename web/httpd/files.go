package httpd

import (
	"bytes"
	"net/http"
	"strconv"
	"time"

	"tearline/web/bundle"
)

const home = "index.html"

func (s *Server) file(w http.ResponseWriter, r *http.Request) error {
	name := r.PathValue("path")
	if name == "" {
		name = home
	}
	f, ok := s.files.File(name)
	if !ok {
		return &Problem{Code: NotFound, Say: "There is no such page here. The game is at /."}
	}
	form, ok := choose(f.Forms, r.Header.Values("Accept-Encoding"))
	if !ok {
		return &Problem{Code: NotAcceptable, Say: "This file is only to be had in codings that the request rules out."}
	}
	send(w, r, f, form)
	return nil
}

func send(w http.ResponseWriter, r *http.Request, f bundle.File, form bundle.Form) {
	h := w.Header()
	h.Set("Content-Type", f.Type)
	h.Set("Cache-Control", cacheControl(f))
	h.Set("ETag", etag(f, form))
	if len(f.Forms) > 1 {
		h.Set("Vary", "Accept-Encoding")
	}
	if form.Encoding != bundle.Identity {
		h.Set("Content-Encoding", string(form.Encoding))
		// ServeContent leaves the length of encoded content to us.
		h.Set("Content-Length", strconv.Itoa(len(form.Body)))
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(form.Body))
}

func cacheControl(f bundle.File) string {
	if f.Immutable {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// etag differs for each coding, as a strong tag must.
func etag(f bundle.File, form bundle.Form) string {
	return `"` + f.Hash[:16] + "-" + string(form.Encoding) + `"`
}
