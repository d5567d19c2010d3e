/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/reader/attache-reader-view.h"

G_BEGIN_DECLS

/* Pixels a point at life size: a point is 1/72 of an inch, a pixel 1/96. */
#define ATTACHE_LIFE_SIZE (96.0 / 72.0)

struct _AttacheReaderView
{
  GtkWidget parent_instance;

  /* Owned */
  AttacheDocument      *document;
  AttachePageLayout    *layout;
  AttachePageRenderer  *renderer;
  AttachePageTexts     *texts;
  AttacheMarkLayer     *marks;
  AttacheTextSelection *selection;
  AttacheMark          *mark;
  GtkAdjustment        *hadjustment;
  GtkAdjustment        *vadjustment;
  GHashTable           *placeholders; /* page → AttachePagePlaceholder, a child */

  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;

  /* What is seen */
  AttacheZoomMode    mode;
  AttacheReaderPlace place; /* where to go once there is a size, while has_place */
  gboolean           has_place;
  gboolean           allocating;
  gboolean           described;
  int                width;
  int                height;
  guint              page;
  double             last_y;
  guint              notify_source;
  int                direction;

  /* The pointer and the keyboard */
  double   pointer_x;
  double   pointer_y;
  double   pinch_zoom;
  double   wanted_x; /* in points: column that Up and Down keep to, below 0 where there is none */
  guint    autoscroll_tick;
  gboolean selecting;
};

/* attache-reader-view.c */
void attache_reader_view_pointer_done (AttacheReaderView *self);

/* attache-reader-view-scroll.c */
double attache_reader_view_get_left (AttacheReaderView *self);
double attache_reader_view_get_top (AttacheReaderView *self);
void   attache_reader_view_zoom_at (AttacheReaderView *self,
                                    double             zoom,
                                    double             x,
                                    double             y);
void   attache_reader_view_resize (AttacheReaderView *self,
                                   int                width,
                                   int                height);
void   attache_reader_view_update (AttacheReaderView *self);
void   attache_reader_view_describe (AttacheReaderView *self);

/* attache-reader-view-areas.c */
void attache_reader_view_reveal (AttacheReaderView *self,
                                 guint              page,
                                 const AttacheBox  *box);

/* attache-reader-view-draw.c */
void attache_reader_view_snapshot (GtkWidget   *widget,
                                   GtkSnapshot *snapshot);
void attache_reader_view_get_note_area (AttacheReaderView       *self,
                                        guint                    page,
                                        const AttachePlacedMark *placed,
                                        graphene_rect_t         *area);

/* attache-reader-view-input.c */
void         attache_reader_view_add_controllers (AttacheReaderView *self);
AttacheMark *attache_reader_view_find_mark (AttacheReaderView *self,
                                            double             x,
                                            double             y);

/* attache-reader-view-keys.c */
void attache_reader_view_add_keys (GtkWidgetClass *widget_class);

G_END_DECLS
