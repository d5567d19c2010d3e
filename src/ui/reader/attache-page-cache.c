/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePageCache: rendered pages of all open papers, within one budget of bytes. The page that was asked for longest ago
 * goes first; the one put in last always stays, however large, because it is the one on the screen. */

#include "ui/reader/attache-page-cache.h"

struct _AttachePageCache
{
  GObject parent_instance;

  GHashTable *pages; /* Page → GQueue of links of @used: one for each size the page is kept in */
  GQueue      used;  /* Entry, the latest first */
  gsize       budget;
  gsize       size;
};

G_DEFINE_FINAL_TYPE (AttachePageCache, attache_page_cache, G_TYPE_OBJECT)

typedef struct
{
  gconstpointer owner;
  guint         page;
} Page;

typedef struct
{
  Page        page;
  GdkTexture *texture;
} Entry;

static guint
page_hash (gconstpointer data)
{
  const Page *page = data;

  return g_direct_hash (page->owner) ^ (page->page * 2654435761u);
}

static gboolean
page_equal (gconstpointer a,
            gconstpointer b)
{
  const Page *left = a;
  const Page *right = b;

  return left->owner == right->owner && left->page == right->page;
}

static gsize
get_bytes (GdkTexture *texture)
{
  return (gsize)gdk_texture_get_width (texture) * gdk_texture_get_height (texture) * 4;
}

static void
remove_link (AttachePageCache *self,
             GList            *link)
{
  Entry  *entry = link->data;
  GQueue *sizes = g_hash_table_lookup (self->pages, &entry->page);

  g_queue_remove (sizes, link);
  if (g_queue_is_empty (sizes))
    g_hash_table_remove (self->pages, &entry->page);

  self->size -= get_bytes (entry->texture);
  g_object_unref (entry->texture);
  g_free (entry);
  g_queue_delete_link (&self->used, link);
}

static void
attache_page_cache_finalize (GObject *object)
{
  AttachePageCache *self = ATTACHE_PAGE_CACHE (object);

  while (self->used.tail != NULL)
    remove_link (self, self->used.tail);
  g_clear_pointer (&self->pages, g_hash_table_unref);

  G_OBJECT_CLASS (attache_page_cache_parent_class)->finalize (object);
}

static void
attache_page_cache_class_init (AttachePageCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attache_page_cache_finalize;
}

static void
attache_page_cache_init (AttachePageCache *self)
{
  self->pages = g_hash_table_new_full (page_hash, page_equal, g_free, (GDestroyNotify)g_queue_free);
  g_queue_init (&self->used);
}

/* @budget: bytes. */
AttachePageCache *
attache_page_cache_new (gsize budget)
{
  AttachePageCache *self = g_object_new (ATTACHE_TYPE_PAGE_CACHE, NULL);

  self->budget = budget;

  return self;
}

gsize
attache_page_cache_get_size (AttachePageCache *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_CACHE (self), 0);

  return self->size;
}

guint
attache_page_cache_get_n_pages (AttachePageCache *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_CACHE (self), 0);

  return g_hash_table_size (self->pages);
}

void
attache_page_cache_insert (AttachePageCache *self,
                           gconstpointer     owner,
                           guint             page,
                           GdkTexture       *texture)
{
  Page    key = { owner, page };
  GQueue *sizes;
  Entry  *entry;

  g_return_if_fail (ATTACHE_IS_PAGE_CACHE (self));
  g_return_if_fail (GDK_IS_TEXTURE (texture));

  sizes = g_hash_table_lookup (self->pages, &key);
  for (GList *at = sizes ? sizes->head : NULL; at != NULL; at = at->next)
    {
      GList *link = at->data;

      entry = link->data;
      if (gdk_texture_get_width (entry->texture) == gdk_texture_get_width (texture))
        {
          remove_link (self, link);
          break;
        }
    }

  sizes = g_hash_table_lookup (self->pages, &key);
  if (sizes == NULL)
    {
      sizes = g_queue_new ();
      g_hash_table_insert (self->pages, g_memdup2 (&key, sizeof key), sizes);
    }

  entry = g_new0 (Entry, 1);
  entry->page = key;
  entry->texture = g_object_ref (texture);
  g_queue_push_head (&self->used, entry);
  g_queue_push_head (sizes, self->used.head);
  self->size += get_bytes (texture);

  while (self->size > self->budget && self->used.tail != self->used.head)
    remove_link (self, self->used.tail);
}

/* The page in the size nearest to @width pixels, and it counts as used; borrowed, %NULL where there is none. */
GdkTexture *
attache_page_cache_find (AttachePageCache *self,
                         gconstpointer     owner,
                         guint             page,
                         int               width)
{
  Page    key = { owner, page };
  GQueue *sizes;
  GList  *best = NULL;
  int     best_distance = G_MAXINT;

  g_return_val_if_fail (ATTACHE_IS_PAGE_CACHE (self), NULL);

  sizes = g_hash_table_lookup (self->pages, &key);
  for (GList *at = sizes ? sizes->head : NULL; at != NULL; at = at->next)
    {
      GList *link = at->data;
      Entry *entry = link->data;
      int    distance = ABS (gdk_texture_get_width (entry->texture) - width);

      if (distance < best_distance)
        {
          best = link;
          best_distance = distance;
        }
    }
  if (best == NULL)
    return NULL;

  g_queue_unlink (&self->used, best);
  g_queue_push_head_link (&self->used, best);

  return ((Entry *)best->data)->texture;
}

/* Forgets what @owner put in. */
void
attache_page_cache_remove (AttachePageCache *self,
                           gconstpointer     owner)
{
  GList *link;

  g_return_if_fail (ATTACHE_IS_PAGE_CACHE (self));

  link = self->used.head;
  while (link != NULL)
    {
      GList *next = link->next;

      if (((Entry *)link->data)->page.owner == owner)
        remove_link (self, link);
      link = next;
    }
}
