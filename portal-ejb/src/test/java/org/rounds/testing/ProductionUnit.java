package org.rounds.testing;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.rounds.activity.model.Activity;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The production persistence unit: all entities of portal-model with the properties of its
 * persistence.xml, but with resource-local transactions and another data source.
 */
final class ProductionUnit {

    private ProductionUnit() {}

    /** Location of the entities and their persistence.xml. */
    static URL root() {
        return Activity.class.getProtectionDomain().getCodeSource().getLocation();
    }

    static EntityManagerFactory open(DataSource source) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getPersistenceUnitName", "rounds");
        answers.put("getTransactionType", PersistenceUnitTransactionType.RESOURCE_LOCAL);
        answers.put("getNonJtaDataSource", source);
        answers.put("getPersistenceUnitRootUrl", root());
        answers.put("getManagedClassNames", List.of());
        answers.put("getMappingFileNames", List.of());
        answers.put("getJarFileUrls", List.of());
        answers.put("excludeUnlistedClasses", false);
        answers.put("getSharedCacheMode", SharedCacheMode.NONE);
        answers.put("getValidationMode", ValidationMode.NONE);
        answers.put("getPersistenceXMLSchemaVersion", "3.0");
        answers.put("getClassLoader", Activity.class.getClassLoader());
        answers.put("getNewTempClassLoader", Activity.class.getClassLoader());
        answers.put("getProperties", properties());
        PersistenceUnitInfo unit =
                (PersistenceUnitInfo)
                        Proxy.newProxyInstance(
                                ProductionUnit.class.getClassLoader(),
                                new Class<?>[] {PersistenceUnitInfo.class},
                                (proxy, method, arguments) -> answers.get(method.getName()));
        return new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        unit, Map.of("eclipselink.session-name", "rounds-" + UUID.randomUUID()));
    }

    private static Properties properties() {
        Properties properties = new Properties();
        try (InputStream xml = Activity.class.getResourceAsStream("/META-INF/persistence.xml")) {
            NodeList all =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(xml)
                            .getElementsByTagName("property");
            for (int i = 0; i < all.getLength(); i++) {
                Element each = (Element) all.item(i);
                properties.setProperty(each.getAttribute("name"), each.getAttribute("value"));
            }
        } catch (java.io.IOException
                | org.xml.sax.SAXException
                | javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException("portal-model has no readable persistence.xml", e);
        }
        properties.setProperty("eclipselink.weaving", "false");
        return properties;
    }
}
