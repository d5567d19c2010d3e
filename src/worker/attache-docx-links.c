/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheDocxLinks: where the links of a Word document lead, which a part of its own tells. Nothing is ever fetched. Source:
 * ECMA-376, part 2, 9.3. */

#include "attache-docx-links.h"

#include "attache-docx-xml.h"
#include "attache-link.h"

struct _AttacheDocxLinks
{
  GHashTable *addresses; /* (element-type utf8 utf8): by id */
};

static void
start_cb (AttacheDocxXml *xml,
          const char     *name,
          gpointer        user_data)
{
  AttacheDocxLinks *self = user_data;
  g_autofree char  *id = NULL;
  g_autofree char  *target = NULL;
  char             *address;

  if (!g_str_equal (name, "rel:Relationship"))
    return;
  id = attache_docx_xml_dup_plain_attribute (xml, "Id");
  target = attache_docx_xml_dup_plain_attribute (xml, "Target");
  address = attache_link_dup_address (target);
  if (id != NULL && address != NULL)
    g_hash_table_replace (self->addresses, g_steal_pointer (&id), address);
  else
    g_free (address);
}

static void
end_cb (AttacheDocxXml *xml,
        const char     *name,
        gpointer        user_data)
{
}

/**
 * attache_docx_links_new:
 * @part: (nullable): the part that tells it
 * @error: return location for an #AttacheSandboxError
 *
 * Returns: (transfer full) (nullable): the links
 */
AttacheDocxLinks *
attache_docx_links_new (GBytes  *part,
                        GError **error)
{
  static const AttacheDocxXmlFuncs funcs = { start_cb, end_cb, NULL };
  g_autoptr (AttacheDocxLinks) self = g_new0 (AttacheDocxLinks, 1);

  self->addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (part != NULL && !attache_docx_xml_parse (part, &funcs, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
attache_docx_links_free (AttacheDocxLinks *self)
{
  g_hash_table_unref (self->addresses);
  g_free (self);
}

/**
 * attache_docx_links_get:
 * @id: (nullable): of a link
 *
 * Returns: (nullable): its address, if it leads to the web
 */
const char *
attache_docx_links_get (AttacheDocxLinks *self,
                        const char       *id)
{
  return id != NULL ? g_hash_table_lookup (self->addresses, id) : NULL;
}
