/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/reader/attache-mark-layer.h"
#include "ui/reader/attache-page-cache.h"
#include "ui/reader/attache-page-layout.h"
#include "ui/reader/attache-page-renderer.h"
#include "ui/reader/attache-page-texts.h"
#include "ui/reader/attache-reader-place.h"
#include "ui/reader/attache-text-selection.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_READER_VIEW (attache_reader_view_get_type ())

/* The pages of one paper, one below the other, to be put into a GtkScrolledWindow. Properties: "page" (uint, from 0), "n-pages" (uint),
 * "zoom" (double, 1 is life size), "zoom-mode" (int, AttacheZoomMode), "mark" (AttacheMark or NULL: the one that is chosen). Signals: "moved" (what is
 * seen has changed), "selected" (the pointer has been let go after selecting). */
G_DECLARE_FINAL_TYPE (AttacheReaderView, attache_reader_view, ATTACHE, READER_VIEW, GtkWidget)

GtkWidget            *attache_reader_view_new (AttacheDocument  *document,
                                               AttachePageCache *cache,
                                               GListModel       *marks);
AttacheDocument      *attache_reader_view_get_document (AttacheReaderView *self);
AttachePageRenderer  *attache_reader_view_get_renderer (AttacheReaderView *self);
AttachePageTexts     *attache_reader_view_get_texts (AttacheReaderView *self);
AttacheTextSelection *attache_reader_view_get_selection (AttacheReaderView *self);
guint                 attache_reader_view_get_page (AttacheReaderView *self);
void                  attache_reader_view_go_to_page (AttacheReaderView *self,
                                                      guint              page);
double                attache_reader_view_get_zoom (AttacheReaderView *self);
void                  attache_reader_view_set_zoom (AttacheReaderView *self,
                                                    double             zoom);
AttacheZoomMode       attache_reader_view_get_zoom_mode (AttacheReaderView *self);
void                  attache_reader_view_set_zoom_mode (AttacheReaderView *self,
                                                         AttacheZoomMode    mode);
void                  attache_reader_view_zoom_in (AttacheReaderView *self);
void                  attache_reader_view_zoom_out (AttacheReaderView *self);
void                  attache_reader_view_get_place (AttacheReaderView  *self,
                                                     AttacheReaderPlace *place);
void                  attache_reader_view_set_place (AttacheReaderView        *self,
                                                     const AttacheReaderPlace *place);
AttacheMark          *attache_reader_view_get_mark (AttacheReaderView *self);
void                  attache_reader_view_set_mark (AttacheReaderView *self,
                                                    AttacheMark       *mark);
void                  attache_reader_view_show_mark (AttacheReaderView *self,
                                                     AttacheMark       *mark);
gboolean              attache_reader_view_get_selection_area (AttacheReaderView *self,
                                                              GdkRectangle      *area);
gboolean              attache_reader_view_get_mark_area (AttacheReaderView *self,
                                                         AttacheMark       *mark,
                                                         GdkRectangle      *area);

void attache_reader_view_guess (const AttacheReaderPlace *place,
                                guint                    *page,
                                double                   *scale);

G_END_DECLS
