/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheHeadStart: a window that was closed on a paper opens on it again. While the toolkit starts, which takes longer than
 * all else, a worker opens that paper and renders the page that will be seen first. Nothing depends on it: what it has
 * guessed wrong, or not come to, is done as always. */

#include "config.h"

#include "ui/attache-head-start.h"

#include "services/attache-document.h"
#include "services/attache-places.h"
#include "ui/attache-window-private.h"
#include "ui/reader/attache-page-renderer.h"
#include "ui/reader/attache-reader-page.h"
#include "ui/reader/attache-reader-view.h"

#include <libdex.h>

/* What the start of the window may at most wait for the library here, in microseconds. */
#define PATIENCE 8000

struct _AttacheHeadStart
{
  GObject parent_instance;

  AttacheLibrary *library;
  gboolean        is_done; /* all has been asked for, or there is nothing to ask for */
};

G_DEFINE_FINAL_TYPE (AttacheHeadStart, attache_head_start, G_TYPE_OBJECT)

/* Places that cannot be read say nothing about what comes first. */
static DexFuture *
open_fiber (gpointer data)
{
  AttacheHeadStart  *self = data;
  AttacheReaderPlace place;
  g_autoptr (AttacheDocument) document = NULL;
  g_autofree char *window = dex_await_string (attache_places_load (self->library, ATTACHE_WINDOW_PLACE_KEY), NULL);
  g_autofree char *file_id = attache_window_place_dup_paper (window);
  g_autofree char *key = NULL;
  g_autofree char *text = NULL;
  guint            page;
  double           scale;

  if (file_id == NULL)
    {
      self->is_done = TRUE;
      return dex_future_new_true ();
    }

  key = g_strconcat ("file:", file_id, NULL);
  attache_document_open_ahead (self->library, file_id);
  text = dex_await_string (attache_places_load (self->library, key), NULL);
  document = dex_await_object (attache_document_dup_ahead (self->library), NULL);
  self->is_done = TRUE;
  if (document == NULL)
    return dex_future_new_true ();

  attache_reader_place_from_string (&place, text);
  attache_reader_view_guess (&place, &page, &scale);
  if (page < attache_document_get_n_pages (document))
    attache_document_render_ahead (document, page, attache_page_renderer_limit_scale (document, page, scale));

  return dex_future_new_true ();
}

static void
attache_head_start_finalize (GObject *object)
{
  AttacheHeadStart *self = ATTACHE_HEAD_START (object);

  g_clear_object (&self->library);

  G_OBJECT_CLASS (attache_head_start_parent_class)->finalize (object);
}

static void
attache_head_start_class_init (AttacheHeadStartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attache_head_start_finalize;
}

static void
attache_head_start_init (AttacheHeadStart *self)
{
}

AttacheHeadStart *
attache_head_start_new (void)
{
  return g_object_new (ATTACHE_TYPE_HEAD_START, NULL);
}

/* @library: (nullable): NULL where there is none to be had */
void
attache_head_start_take_library (AttacheHeadStart *self,
                                 AttacheLibrary   *library)
{
  g_return_if_fail (ATTACHE_IS_HEAD_START (self));

  if (library == NULL || self->library != NULL)
    {
      self->is_done = TRUE;
      return;
    }

  self->library = g_object_ref (library);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, open_fiber, g_object_ref (self), g_object_unref));
}

/* What the spare worker has been given goes on by itself; what has not come so far needs the main loop. */
static gboolean
wants_the_loop (AttacheHeadStart *self)
{
  return !self->is_done && attache_library_is_warm ();
}

/* Lets what has been begun go on, between two parts of the toolkit’s start that let nothing else run. */
void
attache_head_start_run (AttacheHeadStart *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  g_return_if_fail (ATTACHE_IS_HEAD_START (self));

  while (g_main_context_iteration (NULL, FALSE) || (wants_the_loop (self) && g_get_monotonic_time () < end))
    {
      if (wants_the_loop (self) && !g_main_context_pending (NULL))
        g_usleep (100);
    }
}
