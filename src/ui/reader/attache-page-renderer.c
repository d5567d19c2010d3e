/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePageRenderer: has the pages that are on the screen rendered, and the next one in the direction of travel, and gives up what
 * is no longer wanted. Until a page is there in the right size, the nearest size is shown. */

#include "ui/reader/attache-page-renderer.h"

#include <math.h>

/* A page larger than this (64 MB) is shown enlarged: it would push all others out of the cache. */
#define MAX_PIXELS (16.0 * 1024 * 1024)

/* While a zoom is going on, pages that can be shown enlarged wait this long (milliseconds) for its end. */
#define SETTLE_TIME 70

/* Renders that have begun are not given up for pages this near to the screen. */
#define KEEP_NEAR 2

struct _AttachePageRenderer
{
  GObject parent_instance;

  AttacheDocument  *document;
  AttachePageCache *cache;
  GHashTable       *requests; /* page → Request */
  GHashTable       *errors;   /* page → GError */

  guint  first;
  guint  last;
  int    direction;
  double scale;
  guint  settle_source;
  guint  next_source;
  guint  n_renders;
};

G_DEFINE_FINAL_TYPE (AttachePageRenderer, attache_page_renderer, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Shared by the table of requests and by the future that may still be on its way when the request is dropped. */
typedef struct
{
  AttachePageRenderer *renderer; /* borrowed; NULL once nobody waits */
  DexFuture           *future;
  guint                page;
  int                  width;
} Request;

static void
request_drop (gpointer data)
{
  Request *request = data;

  request->renderer = NULL;
  dex_clear (&request->future);
  g_rc_box_release (request);
}

static double
limit_scale (AttachePageRenderer *self,
             guint                page)
{
  return attache_page_renderer_limit_scale (self->document, page, self->scale);
}

static int
get_width (AttachePageRenderer *self,
           guint                page)
{
  double width;
  double height;

  attache_document_get_page_size (self->document, page, &width, &height);

  return MAX ((int)ceil (width * limit_scale (self, page)), 1);
}

/* A worker may round the other way. */
static gboolean
fits (GdkTexture *texture,
      int         width)
{
  return texture != NULL && ABS (gdk_texture_get_width (texture) - width) <= 1;
}

static GdkTexture *
make_texture (AttachePageImage *image)
{
  g_autoptr (GdkMemoryTextureBuilder) builder = gdk_memory_texture_builder_new ();

  gdk_memory_texture_builder_set_bytes (builder, attache_page_image_get_pixels (image));
  gdk_memory_texture_builder_set_width (builder, attache_page_image_get_width (image));
  gdk_memory_texture_builder_set_height (builder, attache_page_image_get_height (image));
  gdk_memory_texture_builder_set_stride (builder, attache_page_image_get_stride (image));
  gdk_memory_texture_builder_set_format (builder, GDK_MEMORY_B8G8R8X8);

  return gdk_memory_texture_builder_build (builder);
}

static DexFuture *
rendered_cb (DexFuture *future,
             gpointer   user_data)
{
  Request *request = user_data;
  g_autoptr (AttachePageRenderer) self = NULL;
  g_autoptr (GError) error = NULL;
  const GValue *value;
  guint         page = request->page;

  if (request->renderer == NULL)
    return NULL;

  self = g_object_ref (request->renderer);
  value = dex_future_get_value (future, &error);
  if (value != NULL)
    {
      g_autoptr (GdkTexture) texture = make_texture (g_value_get_object (value));

      attache_page_cache_insert (self->cache, self, page, texture);
    }
  else
    g_hash_table_insert (self->errors, GUINT_TO_POINTER (page), g_steal_pointer (&error));

  g_hash_table_remove (self->requests, GUINT_TO_POINTER (page));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, page);

  return NULL;
}

static void
request_page (AttachePageRenderer *self,
              guint                page,
              AttachePriority      priority)
{
  gpointer key = GUINT_TO_POINTER (page);
  int      width = get_width (self, page);
  Request *request = g_hash_table_lookup (self->requests, key);

  if (g_hash_table_contains (self->errors, key) || (request != NULL && request->width == width) ||
      fits (attache_page_cache_find (self->cache, self, page, width), width))
    return;

  request = g_rc_box_new0 (Request);
  request->renderer = self;
  request->page = page;
  request->width = width;
  g_hash_table_replace (self->requests, key, request);
  self->n_renders++;

  /* It may be done before this returns. */
  g_rc_box_acquire (request);
  request->future = dex_future_finally (attache_document_render (self->document, page, limit_scale (self, page), priority),
                                        rendered_cb, g_rc_box_acquire (request), g_rc_box_release);
  if (request->renderer == NULL)
    dex_clear (&request->future);
  g_rc_box_release (request);
}

static gboolean
is_far (gpointer key,
        gpointer value,
        gpointer user_data)
{
  AttachePageRenderer *self = user_data;
  guint                page = GPOINTER_TO_UINT (key);

  return page + KEEP_NEAR < self->first || page > self->last + KEEP_NEAR;
}

/* The next page waits until those on the screen are painted: it would take a processor from them. */
static gboolean
next_cb (gpointer user_data)
{
  AttachePageRenderer *self = user_data;
  guint                n_pages = attache_document_get_n_pages (self->document);

  self->next_source = 0;
  if (self->direction >= 0 && self->last + 1 < n_pages)
    request_page (self, self->last + 1, ATTACHE_PRIORITY_NEXT);
  else if (self->direction < 0 && self->first > 0)
    request_page (self, self->first - 1, ATTACHE_PRIORITY_NEXT);

  return G_SOURCE_REMOVE;
}

static void
start (AttachePageRenderer *self)
{
  guint n_pages = attache_document_get_n_pages (self->document);

  g_hash_table_foreach_remove (self->requests, is_far, self);

  for (guint page = self->first; page <= self->last && page < n_pages; page++)
    request_page (self, page, ATTACHE_PRIORITY_VISIBLE);

  if (self->next_source == 0)
    self->next_source = g_idle_add_full (G_PRIORITY_LOW, next_cb, self, NULL);
}

static void
settled_cb (gpointer user_data)
{
  AttachePageRenderer *self = user_data;

  self->settle_source = 0;
  start (self);
}

static gboolean
can_wait (AttachePageRenderer *self)
{
  for (guint page = self->first; page <= self->last; page++)
    {
      if (attache_page_cache_find (self->cache, self, page, 1) == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
attache_page_renderer_dispose (GObject *object)
{
  AttachePageRenderer *self = ATTACHE_PAGE_RENDERER (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_handle_id (&self->next_source, g_source_remove);
  g_hash_table_remove_all (self->requests);
  if (self->cache != NULL)
    attache_page_cache_remove (self->cache, self);

  G_OBJECT_CLASS (attache_page_renderer_parent_class)->dispose (object);
}

static void
attache_page_renderer_finalize (GObject *object)
{
  AttachePageRenderer *self = ATTACHE_PAGE_RENDERER (object);

  g_clear_pointer (&self->requests, g_hash_table_unref);
  g_clear_pointer (&self->errors, g_hash_table_unref);
  g_clear_object (&self->document);
  g_clear_object (&self->cache);

  G_OBJECT_CLASS (attache_page_renderer_parent_class)->finalize (object);
}

static void
attache_page_renderer_class_init (AttachePageRendererClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attache_page_renderer_dispose;
  object_class->finalize = attache_page_renderer_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
attache_page_renderer_init (AttachePageRenderer *self)
{
  self->requests = g_hash_table_new_full (NULL, NULL, NULL, request_drop);
  self->errors = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_error_free);
  self->first = 1;
}

AttachePageRenderer *
attache_page_renderer_new (AttacheDocument  *document,
                           AttachePageCache *cache)
{
  AttachePageRenderer *self = g_object_new (ATTACHE_TYPE_PAGE_RENDERER, NULL);

  self->document = g_object_ref (document);
  self->cache = g_object_ref (cache);

  return self;
}

/* Says what is on the screen: pages @first to @last, at @scale device pixels a point; @direction is below 0 where one reads backwards. */
void
attache_page_renderer_want (AttachePageRenderer *self,
                            guint                first,
                            guint                last,
                            int                  direction,
                            double               scale)
{
  gboolean zoomed;

  g_return_if_fail (ATTACHE_IS_PAGE_RENDERER (self));

  zoomed = scale != self->scale && self->scale > 0;
  self->first = first;
  self->last = last;
  self->direction = direction;
  self->scale = scale;

  if (zoomed && can_wait (self))
    {
      g_clear_handle_id (&self->settle_source, g_source_remove);
      self->settle_source = g_timeout_add_once (SETTLE_TIME, settled_cb, self);
    }
  else if (self->settle_source == 0 || !can_wait (self))
    start (self);
}

/* What to show for a page now, borrowed; @exact says whether it is in the size that is wanted. */
GdkTexture *
attache_page_renderer_get_texture (AttachePageRenderer *self,
                                   guint                page,
                                   gboolean            *exact)
{
  GdkTexture *texture;
  int         width;

  g_return_val_if_fail (ATTACHE_IS_PAGE_RENDERER (self), NULL);

  width = get_width (self, page);
  texture = attache_page_cache_find (self->cache, self, page, width);
  *exact = fits (texture, width) && limit_scale (self, page) == self->scale;

  return texture;
}

/* Why a page cannot be shown, %NULL where nothing is known against it. */
const GError *
attache_page_renderer_get_error (AttachePageRenderer *self,
                                 guint                page)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_RENDERER (self), NULL);

  return g_hash_table_lookup (self->errors, GUINT_TO_POINTER (page));
}

void
attache_page_renderer_retry (AttachePageRenderer *self,
                             guint                page)
{
  g_return_if_fail (ATTACHE_IS_PAGE_RENDERER (self));

  if (!g_hash_table_remove (self->errors, GUINT_TO_POINTER (page)))
    return;

  attache_document_retry (self->document, page);
  start (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, page);
}

/* How many renders have been asked for since the paper was opened: what setting a mark must not add to. */
guint
attache_page_renderer_get_n_renders (AttachePageRenderer *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_RENDERER (self), 0);

  return self->n_renders;
}

gboolean
attache_page_renderer_is_busy (AttachePageRenderer *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_RENDERER (self), FALSE);

  return self->settle_source != 0 || self->next_source != 0 || g_hash_table_size (self->requests) > 0;
}

/* The scale, at most @scale, device pixels a point, in which a page is rendered: a very large one not so that it would push all
 * others out of the cache. */
double
attache_page_renderer_limit_scale (AttacheDocument *document,
                                   guint            page,
                                   double           scale)
{
  double width;
  double height;
  double pixels;

  attache_document_get_page_size (document, page, &width, &height);
  pixels = width * height * scale * scale;

  return pixels > MAX_PIXELS ? scale * sqrt (MAX_PIXELS / pixels) : scale;
}
