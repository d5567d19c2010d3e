/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePageMemory: shared memory of the size of an image, that a worker draws a page into. */

#include "sandbox/attache-page-memory.h"

#include "sandbox/attache-sealed-memory.h"

struct _AttachePageMemory
{
  AttacheSealedMemory *memory;
  guint                width;
  guint                height;
};

/**
 * attache_page_memory_new:
 * @width: in pixels
 * @height: in pixels
 * @error: return location
 *
 * Returns: (transfer full) (nullable): memory for an image, or %NULL with %ATTACHE_SANDBOX_ERROR_REFUSED
 */
AttachePageMemory *
attache_page_memory_new (guint    width,
                         guint    height,
                         GError **error)
{
  g_autoptr (AttachePageMemory) self = g_new0 (AttachePageMemory, 1);

  self->width = width;
  self->height = height;
  self->memory = attache_sealed_memory_new ("attache-page", (gsize)width * height * 4, error);

  return self->memory != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * attache_page_memory_free:
 *
 * Lets go of the memory; an image made of it stays.
 */
void
attache_page_memory_free (AttachePageMemory *self)
{
  g_clear_pointer (&self->memory, attache_sealed_memory_free);
  g_free (self);
}

/**
 * attache_page_memory_get_fd:
 *
 * Returns: the descriptor to hand to the worker; it stays the memory’s own
 */
int
attache_page_memory_get_fd (AttachePageMemory *self)
{
  return attache_sealed_memory_get_fd (self->memory);
}

/**
 * attache_page_memory_get_size:
 * @width: (out): in pixels
 * @height: (out): in pixels
 */
void
attache_page_memory_get_size (AttachePageMemory *self,
                              guint             *width,
                              guint             *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * attache_page_memory_seal:
 * @error: return location
 *
 * Ends all writing. This fails with %ATTACHE_SANDBOX_ERROR_CRASHED while anybody still can write: a worker that keeps
 * a hold on a page it has delivered is not to be trusted any more.
 *
 * Returns: (transfer full) (nullable): the image
 */
AttachePageImage *
attache_page_memory_seal (AttachePageMemory *self,
                          GError           **error)
{
  g_autoptr (GBytes) pixels = attache_sealed_memory_seal (self->memory, error);

  if (pixels == NULL)
    return NULL;

  return attache_page_image_new (pixels, self->width, self->height, self->width * 4);
}
